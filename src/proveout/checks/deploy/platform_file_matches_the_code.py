"""Build, start and release commands of the platform files point at things that exist.

Proof:
    Modules, callables, scripts, folders, variables and ports that platform, process and compose files
    name are resolved against the checkout and imported. Control: a name that is surely wrong is found
    by the same resolver.

Asked as:
    build command set; start command configured; Procfile correct; render.yaml configured; platform
    service configured; entry point correct; deployment configuration complete
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS, Sight.PROVIDER)
