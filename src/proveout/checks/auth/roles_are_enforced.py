"""An ordinary user cannot use what belongs to a higher role.

Why:
    A role that only hides a button keeps nobody from sending the request behind it.

Fix:
    Django: permission_required, or IsAdminUser among permission_classes. Flask: a decorator below the route's that
    aborts with 403. FastAPI: Depends(staff), or Security(user, scopes=[…]).

Proof:
    Routes that the application marks for a role are called by a user without it (refused, nothing
    changed) and by one with it (allowed). Both halves must be seen for each role; routes without any
    marking are listed.

Asked as:
    role-based access control implemented; role permissions tested; permissions enforced on
    operations; admin routes protected; users cannot reach admin functions; access controls
    verified; role-based access control; RBAC; admin endpoints require the admin role

Told by:
    rbac -(kubernetes | iam | cluster | database | azure | document) ~0.92
    "role based" + (access | auth* | permission | control | security) -(iam | database | document) ~0.94
    "role based" -(iam | database | document) ~0.85
    role + (enforce) -(seed* | iam | database | aws | github | ecs | task | postgres | supabase | service) ~0.9
    role + (permission) -(seed* | iam | database | aws | github | ecs | task | postgres | supabase | service) ~0.9
    user + role + (correct* | implement* | configure) -(iam | database | aws | postgres) ~0.85
    user + role + (test | work | verif* | assign*) -(iam | database | aws | postgres) ~0.85
    (regular | normal) + user + (cannot | reject | denied | not | access | block) + admin ~0.94
    (ordinary | non-admin | standard) + user + (cannot | reject | denied | not | access | block) + admin ~0.94
    admin + user + "regular user" ~0.93
    non-admin + (reject | denied | cannot | block | forbidden | 403) ~0.93
    admin + (endpoint | route | function* | operation | action | feature) + (protect* | restrict | only) ~0.92
    admin + (endpoint | route | function* | operation | action | feature) + (require | secure | reject | guard) ~0.92
    admin + (endpoint | route) + (403 | denied | forbidden | "wrong api") ~0.9
    "admin only" -(login | email) ~0.9
    admin-only ~0.9
    isadminuser ~0.92
    "privilege escalation" -(docker | container | @alert | pod | kubernetes | no-new*) ~0.9
    permission + (enforce | boundar*) -(file | directory | database | iam | s3 | bucket | folder | disk) ~0.82
    permission + (matrix | test) -(file | directory | database | iam | s3 | bucket | folder | disk) ~0.82
    "permission classes" ~0.9
    "user permissions" -(file | directory | database | iam | s3 | postgres | redis) ~0.82
    "403 forbidden" + (role | permission | user) ~0.85
    unauthorized + user + 403 ~0.88
    "admin panel access" + test ~0.8
    only + (authorized | admin | administrator | staff) + access -(ssh | database | server | ip | login | key |
        own) ~0.88
    (adminguard | "admin guard" | "admin middleware" | "admin decorator") ~0.88
    "least privilege" + (user | role) -(database | db | iam | postgres | ci | token | service | container | aws) ~0.8
    "permission checks" + (every | all | endpoint | route | view) ~0.9
    "role checks" ~0.92
    ("permission checks" | "permission check") -(object | file | directory) ~0.86
    ("only admins" | "only admin" | "admins only" | "admin only") -(password | service | vpn) ~0.9
    (user | users) + not + admin + (api | route | routes | endpoint | endpoints | panel | page) -default ~0.92

Sources:
    OWASP ASVS 5.0 V8.2.1 and V8.3.1; OWASP API Security 2023 API5
"""

from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    roles: tuple[str, ...] = ()


_STAFF = ServedRoute("/reports", ("POST",), roles=("staff",), guards=("shop/security.py:20",))
PASSES = {"routes": ServedRouteFacts.example(_STAFF), "limits": Limits(("staff",))}
FAILS = {"routes": ServedRouteFacts.example(ServedRoute("/reports", ("POST",))), "limits": Limits(("staff",))}
# A view that looks at somebody's rights in its own code.
ITSELF = (
    r"(is_staff|is_superuser|is_admin|has_perms?|has_role|has_object_permission|check_object_permissions|permission|"
    r"\.roles?|require_role)\b"
)


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    if none := not_read("roles", routes, routes.own):
        return none
    guarded = [one for one in routes.own if one.roles]
    seen = [routes.seen(one, f"is for {', '.join(one.roles)}") for one in guarded[:30]]
    known = {role.lower() for one in guarded for role in one.roles}
    itself = next((one for one in routes.own if one.uses(ITSELF) and not one.roles), None)
    missing = [role for role in limits.roles if not any(_same(role, one) for one in known)]
    if missing and itself is None and not any(one.login == "perhaps" and not _hands_out(one) for one in routes.own):
        start = routes.start
        says = f"none of {len(routes.own)} routes asks for the role {missing[0]}"
        return failed(f"roles: {says}", Evidence(says, start.place, start.again), *seen)
    if missing:
        return unknown(f"roles: no route was seen to ask for {missing[0]}; views may look at it themselves", *seen)
    if not guarded:
        return unknown("roles: no route was seen to ask for one")
    return passed(f"roles: {len(guarded)} routes ask for {', '.join(sorted(known))}", *seen)


def _same(stated: str, seen: str) -> bool:
    """`admin` and `staff` are names for the same in the frameworks."""
    one, two = (
        ("staff" if name.lower() in ("admin", "staff", "administrator") else name.lower()) for name in (stated, seen)
    )
    return one in two or two in one


def _hands_out(route: ServedRoute) -> bool:
    """A login answers 401 by itself."""
    return route.path.rstrip("/").rpartition("/")[2] in (
        "token",
        "login",
        "session",
        "sessions",
        "auth",
        "stripe",
        "webhook",
    )
