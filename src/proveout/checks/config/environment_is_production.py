"""The application runs with its production settings.

Proof:
    The named variable must be read by the code, accepted, and must change what the application does; an
    unknown value must be refused. Deployment files and the running service (kit, behaviour) must agree.

Asked as:
    ENVIRONMENT=production; NODE_ENV=production; FLASK_ENV set to production; DJANGO_SETTINGS_MODULE
    points to production; environment mode is production; environment variable decides the mode
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    name: str = "ENVIRONMENT"
    value: str = "production"
