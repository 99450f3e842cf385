"""One user or tenant cannot change, delete or take over another's data.

Why:
    An owner that can be sent along makes every create call a way to write into somebody else's account.

Fix:
    Django REST framework: read_only_fields = ["owner"] and serializer.save(owner=self.request.user). Flask:
    dump_only for the owner in the schema. FastAPI: no owner in the model of the body; take it from the user that
    the token names. Filter each query by the owner.

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

import re
from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    resources: tuple[str, ...] = ()


_SENT = ServedSchema("Order", fields=(ServedField("owner_id", "int"), ServedField("quantity", "int")))
_ORDER = ServedSchema("Order", fields=(ServedField("quantity", "int"),))
_OWN = ServedRoute("/orders/{order_id}", ("PUT",), bodies=(_ORDER,), words=("current_user.id",))
PASSES = {"routes": ServedRouteFacts.example(_OWN), "limits": Limits()}
FAILS = {"routes": ServedRouteFacts.example(ServedRoute("/orders", ("POST",), bodies=(_SENT,))), "limits": Limits()}
OWNER = re.compile(
    r"(owner|owner_id|tenant|tenant_id|is_staff|is_superuser|is_admin|created_by|created_by_id)$", re.IGNORECASE
)
PERHAPS = re.compile(
    r"(user|user_id|account_id|company_id|organi[sz]ation_id|org_id|role|team_id|workspace_id)$", re.IGNORECASE
)
BY_OWNER = r"(current_user|request\.user|user\.id|user_id|owner|tenant|g\.user|get_jwt_identity)"


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    among = limits.resources
    changing = [
        one for one in routes.own
        if one.changes and not one.roles and (not among or any(word in one.path for word in among))
    ]  # fmt: skip
    sent = [(one, field) for one in changing for field in _writable(one, OWNER)]
    bad = [(one, f"takes '{field}' from the body") for one, field in sent if one.firm and not _sets_itself(one, field)]
    if bad:
        return found_bad(f"owners: {bad[0][0]} {bad[0][1]}; who owns a row must come of the login", routes, bad)
    if none := not_read("owners", routes, changing):
        return none
    if perhaps := next(((one, field) for one in changing for field in _writable(one, PERHAPS)), None):
        route, field = perhaps
        return unknown(f"owners: {route} takes '{field}' from the body; what is done with it is not read")
    named = [one for one in changing if "{" in one.path]
    if not named:
        return unknown("owners: no route was seen that changes one object")
    filtered = [one for one in named if one.uses(BY_OWNER)]
    seen = [routes.seen(one, "uses who is logged in") for one in filtered]
    if len(filtered) < len(named):
        left = next(one for one in named if one not in filtered)
        return unknown(f"owners: whether {left} looks at the owner is not seen", *seen)
    return passed(f"owners: no body names one, and all {len(named)} routes of single objects use the login", *seen)


def _writable(route: ServedRoute, names: re.Pattern[str]) -> list[str]:
    return [field.name for body in route.bodies for field in body.fields if field.writes and names.match(field.name)]


def _sets_itself(route: ServedRoute, field: str) -> bool:
    """True where its code hands the owner over by keyword as it writes, which outdoes what was sent."""
    return route.uses(rf"(^|\.)(save|create|insert|values|[A-Z]\w*)\({field.removesuffix('_id')}(_id)?=\)$")
