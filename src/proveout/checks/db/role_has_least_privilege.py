"""The application's account is no superuser, no owner of everything, and can only do its work.

Proof:
    Role attributes and grants of the effective account are read: superuser, CREATEROLE, CREATEDB,
    BYPASSRLS, REPLICATION fail; rights outside the application's schemas are listed. Control: it can do
    what a request of the smoke flow needs.

Asked as:
    database user with limited permissions; minimal privileges for database user; application does not
    use superuser; database permissions configured; database user created with appropriate permissions

Sources:
    OWASP ASVS 5.0 V13.2.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    may_create: bool = False
