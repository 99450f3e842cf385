"""One user or tenant cannot change, delete or take over another's data.

Proof:
    B updates, deletes and re-owns A's objects, and sends A's owner or tenant id and role fields in own
    create calls: A's rows, read back as A, are unchanged and B's carry B. Control: A's own update goes
    through.

Asked as:
    cross-tenant write blocked; users cannot modify other users' data; ownership checked on update and
    delete; no mass assignment of owner fields; cross-tenant isolation tests pass

Told by:
    "each other" + user + (see | access | read | data | view) -(rls | websocket | policy) ~0.92 &
    perform_create + (tenant | company | owner | user | organization | inject*) ~0.88
    tenant + (isolat* | separat* | boundar* | leak*) -(rls | policy | websocket | bucket | alert) ~0.95 &
    multi-tenan* + (isolat* | separat* | data | access | test) -(rls | policy | websocket) ~0.92 &
    "cross tenant" -(rls | policy | websocket | alert | monitor) ~0.95 &
    user + data + isolat* -(rls | policy | websocket) ~0.92 &
    "user isolation" -(rls | container | database) ~0.9 &
    "data isolation" -(rls | database | environment | staging | network) ~0.9 &
    "session isolation" -database ~0.92 &
    user + "other users" + (access* | data | cannot) -(rls | policy | websocket | see | view | read) ~0.93 &
    cannot + "another user" + (access* | data) -(rls | websocket | see | view | read) ~0.93 &
    (cannot | not) + (modif* | edit) + ("other users" | "another user") -(rls | websocket) ~0.94
    (cannot | not) + (delete | update | change) + ("other users" | "another user") -(rls | websocket) ~0.94
    "only their own" + (data | record | object | order) -(rls | websocket | policy) ~0.88 &
    "only their own" + (file | access | edit | modif*) -(rls | websocket | policy) ~0.88 &
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
    (cross-account | cross-organization | cross-company | cross-user) + (access* | data | leak* | write) ~0.9 &
    scoped + (tenant | organization | company | workspace) + (query | data | all | endpoint) -(rls | token) ~0.88 &
    isolated + (user | tenant | user_id | organization) -(database | network | rls | policy) ~0.85 &
    ownership + (check* | validat* | verif* | enforce) -(file | domain | chown | document | directory) ~0.9
    "mass assignment" ~0.94
    (owner | tenant | company | organization) + (field | id | change) + (overrid* | update) -(database) ~0.88
    (owner | tenant | company | organization) + (field | id | change) + (create | prevent | inject*) -(database) ~0.88
    "owner only" + (update | delete | edit) ~0.88
    (user | users | tenant | member) + not + (edit | update | modify | delete | change) + (other | another) -(file |
        files | environment |
        service) ~0.94
    "only owner" + (update | edit | delete | modify | change) ~0.94
    only + (modify | edit | update | delete | change) + own -(file | files | password) ~0.95
    ("user not edit user" | "user not delete user" | "user not update user" | "user not modify user") ~0.95
    ("tenant not update tenant" | "tenant not delete tenant" | "tenant not modify tenant") ~0.95

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
