"""The database answers the application's own account at its own address.

Proof:
    A connection with the effective URL, role and driver of the settings runs a trivial query and reads
    one application table. Control: the same URL with a wrong password is refused, so that trust
    authentication is noticed. A health page that says "connected" is not used.

Asked as:
    database connection was tried; database connectivity verified; connection string set and working;
    PostgreSQL provisioned; production database created; database accessible from application server;
    all tables accessible

Sources:
    Enlightn DatabaseStatus
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    url_setting: str = "DATABASE_URL"
