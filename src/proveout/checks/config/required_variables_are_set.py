"""Every variable that the code needs is set in the environment.

Proof:
    Names read by the code without a default, by settings classes, compose, workflow and platform files
    are collected and compared with the names (not values) set in the environment, for web and worker.
    Control: the application starts with exactly that set (and without the ones said to be optional) and
    fails without a needed one. A name that only the document knows is reported.

Asked as:
    all required env vars set; environment variables configured in the hosting platform; production .env
    configured; environment variables configured; CI secrets configured; DATABASE_URL set; worker uses
    same environment variables as backend

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvVariable
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    process: Choice = Choice("web")
