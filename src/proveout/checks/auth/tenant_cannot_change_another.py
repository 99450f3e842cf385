"""One user or tenant cannot change, delete or take over another's data.

Proof:
    B updates, deletes and re-owns A's objects, and sends A's owner or tenant id and role fields in own
    create calls: A's rows, read back as A, are unchanged and B's carry B. Control: A's own update goes
    through.

Asked as:
    cross-tenant write blocked; users cannot modify other users' data; ownership checked on update and
    delete; no mass assignment of owner fields; cross-tenant isolation tests pass

Sources:
    OWASP ASVS 5.0 V8.2.2, V8.4.1 and V15.3.3; Enlightn FillableForeignKey
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    resources: tuple[str, ...] = ()
