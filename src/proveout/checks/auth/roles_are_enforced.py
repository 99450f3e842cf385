"""An ordinary user cannot use what belongs to a higher role.

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

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    roles: tuple[str, ...] = ()
