"""One user or tenant cannot read another's data.

Proof:
    Two probe users each create objects; B then asks for A's by id, by list, filter, search, export and
    nested route. All must be 403 or 404 without A's marker. Control: A reads the same objects in the
    same run. Routes with an id that were not tried are listed and keep it unknown.

Asked as:
    tenant isolation verified; users cannot see other users' data; session isolation between users; user
    data isolated; multi-tenant isolation tested; object-level permissions enforced

Sources:
    OWASP ASVS 5.0 V8.2.2 and V8.4.1; OWASP API Security 2023 API1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    resources: tuple[str, ...] = ()
