"""Every public address in the settings is HTTPS and not this machine.

Proof:
    Settings and environment values that parse as URLs and are used for links, callbacks, CORS or mail
    must be https with a public host; each offender is named with where it is used. Control: at least
    one public address was found, otherwise unknown.

Asked as:
    APP_BASE_URL uses HTTPS; no localhost references in production; FRONTEND_URL set to production
    domain; callback URLs use HTTPS; production domain configured; no hardcoded localhost URLs
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
