"""Each package that the document names is declared in the stated version and used by the code.

Proof:
    The name is normalised and looked for in manifest and lock with its range; imports of shipped code
    are searched so that a declared but unused package is told apart. Control: a package that is surely
    declared is found.

Asked as:
    flask-limiter added to requirements; package installed and configured; sentry-sdk in requirements;
    WhiteNoise installed; library version at least stated; django-cors-headers installed
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    package: str
    version: str = ""
