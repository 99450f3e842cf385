"""The application's account is no superuser, no owner of everything, and can only do its work.

Proof:
    Role attributes and grants of the effective account are read: superuser, CREATEROLE, CREATEDB,
    BYPASSRLS, REPLICATION fail; rights outside the application's schemas are listed. Control: it can do
    what a request of the smoke flow needs.

Asked as:
    database user with limited permissions; minimal privileges for database user; application does not
    use superuser; database permissions configured; database user created with appropriate permissions

Told by:
    grant + (select | insert) -permission + camera ~0.93
    "database user" + (limit | minimal | minimum | permission | privilege | least | restrict | role | right) ~0.93
    "database user" + (dedicated | read-only | isolate) ~0.94
    "database user" + created -(superuser | admin) ~0.88
    "read-only user" -application ~0.86
    (database | postgres | mysql | mongodb) + ("least privilege" | "minimal privilege") ~0.95
    (database | postgres | mysql | mongodb) + ("minimum privilege" | "limited permission") ~0.95
    (postgres | mysql) + user + (limit | minimal | permission | privilege | restrict | dedicated) -#env ~0.9
    (database | postgres) + superuser + (not | no | never) ~0.92
    ("database permission" | "database role") -(error | backup) ~0.88
    grant + privilege ~0.95
    grant + (select | usage | connect) + (schema | table | database) ~0.96
    "create user" + password ~0.95
    (no | not | never) + root + (database | db | mysql | postgres) -(directory | certificate | path | cause) ~0.92
    (application | app) + connect + not + (postgres | superuser | root | admin | owner) ~0.95
    grant + only + (need | needed | required | necessary | permission) -(oauth | scope) ~0.88
    ("not owner" | "no superuser" | "not superuser") + (user | application | role | database) ~0.92

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
