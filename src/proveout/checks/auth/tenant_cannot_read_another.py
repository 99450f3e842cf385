"""One user or tenant cannot read another's data.

Proof:
    Two probe users each create objects; B then asks for A's by id, by list, filter, search, export and
    nested route. All must be 403 or 404 without A's marker. Control: A reads the same objects in the
    same run. Routes with an id that were not tried are listed and keep it unknown.

Asked as:
    tenant isolation verified; users cannot see other users' data; session isolation between users;
    user data isolated; multi-tenant isolation tested; object-level permissions enforced; tenant
    isolation; data isolated per user

Told by:
    "each other" + user + (see | access | read | data | view) -(rls | websocket | policy) ~0.92 &
    get_queryset + (filter* | tenant | company | owner | user | organization) ~0.88
    user + cannot + (see | view) + (data | #number) -(rls | websocket | policy | admin) ~0.88
    tenant + (isolat* | separat* | boundar* | leak*) -(rls | policy | websocket | bucket | alert) ~0.95 &
    multi-tenan* + (isolat* | separat* | data | access | test) -(rls | policy | websocket) ~0.92 &
    "cross tenant" -(rls | policy | websocket | alert | monitor) ~0.95 &
    user + data + isolat* -(rls | policy | websocket) ~0.92 &
    "user isolation" -(rls | container | database) ~0.9 &
    "data isolation" -(rls | database | environment | staging | network) ~0.9 &
    "session isolation" -database ~0.92 &
    user + "other users" + (access* | data | cannot) -(rls | policy | websocket | modif* | edit) ~0.93 &
    cannot + "another user" + (access* | data) -(rls | websocket | modif* | edit) ~0.93 &
    "users cannot" + (see | view | read) + other -(rls | websocket) ~0.94
    "only their own" + (data | record | object | order) -(rls | websocket | policy | socket) ~0.88 &
    "only their own" + (file | see | view | access) -(rls | websocket | policy | socket) ~0.88 &
    "company access company" ~0.96 &
    "company cannot access company" ~0.96 &
    "tenant access tenant" ~0.94 &
    "user access user" -(rls | websocket | policy) ~0.95 &
    "user cannot access user" -(rls | websocket | policy) ~0.95 &
    idor ~0.93 &
    bola ~0.9 &
    "insecure direct object" ~0.94 &
    "object level" + (permission | authorization | access) ~0.92 &
    "horizontal privilege" ~0.92 &
    (cross-account | cross-organization | cross-company | cross-user) + (access* | data | leak* | read) ~0.9 &
    scoped + (tenant | organization | company | workspace) + (query | data | all | endpoint) -(rls | token) ~0.88 &
    isolated + (user | tenant | user_id | organization) -(database | network | rls | policy) ~0.85 &
    user + own + (data | record | resource | task | order | file) + (only | access | see | view) -(export | delete |
        admin | backup) ~0.9
    ("user not see user" | "user not view user" | "user not access user" | "user not read user") ~0.95
    ("tenant not see tenant" | "tenant not read tenant" | "tenant not access tenant") ~0.95
    see + own + only -(file | log | message) ~0.9
    ("org not see org" | "customer not see customer" | "company not see company" | "account not see account") ~0.95

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
