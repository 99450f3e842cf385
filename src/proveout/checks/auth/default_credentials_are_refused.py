"""No default or documented user name and password opens the service.

Why:
    The first thing that a scanner tries is admin with admin; it needs no hole and leaves no trace.

Fix:
    Give each account of an operator its own long password through the environment (`DJANGO_SUPERUSER_PASSWORD`,
    `GF_SECURITY_ADMIN_PASSWORD`, `FLOWER_BASIC_AUTH` …), and let no migration or start-up code make an account
    with a fixed one.

Proof:
    A short list of common pairs and every pair found in the repository's fixtures, compose files and
    documents is tried on the login and the operator pages, under the login limit. Control: the same
    client logs in with the probe user's right password.

Asked as:
    default admin password changed; no default credentials; change default passwords; default login
    removed; test accounts removed

Told by:
    default + (password) + (change | remove | disable) -(secret | key | redis | database | postgres) ~0.93
    default + (credential | passwords) + (change | remove | disable) -(secret | key | redis | database | postgres) ~0.93
    default + (password) + (no | update | delete) -(secret | key | redis | database | postgres) ~0.93
    default + (credential | passwords) + (no | update | delete) -(secret | key | redis | database | postgres) ~0.93
    "default credentials" -(aws | google | application_default) ~0.88
    default + admin + (change | remove | disable | delete | password | account | credential) -(secret | key) ~0.93
    "default passwords" -(secret | database | postgres | redis) ~0.86
    password + change* + default -(secret | database | postgres | redis) ~0.93
    "default user" + (remove | disable | delete | password) ~0.9
    "default account" + (remove | disable | delete | change) ~0.92
    (test | demo | sample) + (account | user) + (remove | disable) -(data | database | stripe | payment | erase) ~0.88
    (test | demo | sample) + (account | user) + (delete | clean*) -(data | database | stripe | payment | erase) ~0.88
    "admin admin" + (password | credential | login | user) ~0.85
    admin/admin ~0.94
    ("factory password" | "factory passwords" | "factory credentials") ~0.94
    (postgres/postgres | admin:admin | root/root | root:root) ~0.94
    "default superuser" ~0.9

Sources:
    OWASP ASVS 5.0 V6.3.2 and V13.2.3
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    pairs: tuple[str, ...] = ()


PASSES = {
    "python": PythonFacts.example(),
    "processes": ProcessFacts.example(),
    "environment": EnvironmentFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "environment": EnvironmentFacts.example(values={"ADMIN_PASSWORD": "admin"})}
# Passwords of accounts that open a page or the service itself; databases are another check's.
OPENS = re.compile(
    r"((DJANGO_)?SUPERUSER|(FIRST_|DEFAULT_|INITIAL_|GF_SECURITY_|KEYCLOAK_|APP_|SITE_)*ADMIN|ROOT_USER|RABBITMQ_DEFAULT|"
    r"PGADMIN_DEFAULT|MINIO_ROOT|FIRST_SUPERUSER|FLOWER|DEMO_USER|TEST_USER|BASIC_AUTH|GRAFANA_ADMIN)_?PASS(WORD|WD)?$"
)
PAIRED = re.compile(r"FLOWER_BASIC_AUTH$|BASIC_AUTH(_CREDENTIALS)?$")
KNOWN = frozenset(
    "admin password admin123 password123 changeme change-me change_me secret guest root test test123 demo demo123 user "
    "123456 12345678 123456789 qwerty letmein welcome welcome1 default minioadmin grafana pass pass123 admin1234 "
    "admin@123 administrator superuser superadmin toor p@ssw0rd passw0rd password1 flower postgres example".split()
)
MAKERS = frozenset(
    "create_superuser create_user create_admin make_admin set_password hash_password get_password_hash".split()
)


def check_files(
    python: PythonFacts, processes: ProcessFacts, environment: EnvironmentFacts | Unreadable, limits: Limits
) -> Verdict:
    known = KNOWN | {pair.partition(":")[2] or pair.partition("/")[2] for pair in limits.pairs} - {""}
    found = list(_of_environment(environment, known)) if not isinstance(environment, Unreadable) else []
    found += _of_processes(processes, known)
    found += [seen for module in python.application if _runs_there(module) for seen in _of_module(module, known)]
    if found:
        return failed(f"default passwords: {found[0].where} {found[0].saw}", *found[:20])
    if python.unread or processes.broken:
        return unknown(f"default passwords: none was seen, but {(*python.unread, *processes.broken)[0]}")
    if not python.application and not processes.processes and isinstance(environment, Unreadable):
        return unknown("default passwords: there is nothing here that could hold one")
    if isinstance(environment, Unreadable):
        return unknown(f"default passwords: none was seen in the repository, but {environment.reason}")
    if not _is_known("admin", known):
        return unknown("default passwords: the rule did not know a planted one, so it proves nothing")
    return absent(
        f"default passwords: none in {len(environment.variables)} variables, {len(processes.processes)} processes and "
        f"{len(python.application)} Python files",
        control("a planted 'admin' is known", "the same rule"),
    )


def _is_known(value: str, known: frozenset[str]) -> bool:
    return value.strip().lower() in known


def _of_environment(environment: EnvironmentFacts, known: frozenset[str]) -> Iterator[Evidence]:
    for name, variable in environment.variables.items():
        if _weak(name, variable.value.reveal(), known):
            where = f"{environment.path}:{variable.line}"
            yield Evidence(f"sets {name} to a known default", where, f"grep -n {name} '{environment.path}'")


def _of_processes(processes: ProcessFacts, known: frozenset[str]) -> Iterator[Evidence]:
    for one in processes.processes:
        again = f"sed -n {one.line},+20p '{one.path}'"
        for name, value in one.environment.items():
            if _weak(name, value.reveal(), known):
                yield Evidence(f"'{one.name}' gets {name} with a known default", one.where, again)
        if _pair(one.option("--basic-auth", "--basic_auth") or "", known):
            yield Evidence(f"'{one.name}' asks for a login with a known default", one.where, again)


def _weak(name: str, value: str, known: frozenset[str]) -> bool:
    if PAIRED.search(name):
        return _pair(value, known)
    return OPENS.search(name) is not None and _is_known(value, known)


def _pair(value: str, known: frozenset[str]) -> bool:
    user, _, password = value.partition(":")
    return bool(user) and _is_known(password, known)


def _runs_there(module: Module) -> bool:
    """A migration runs in production; a script for demonstrations does not."""
    return not module.is_tool or "migrations/" in module.path or "alembic" in module.path


def _of_module(module: Module, known: frozenset[str]) -> Iterator[Evidence]:
    for call in module.calls:
        if call.name.rpartition(".")[2] in MAKERS and any(_is_known(one, known) for one in _passwords(call)):
            yield Evidence(
                f"makes an account with a known password ({call.name.rpartition('.')[2]})",
                f"{module.path}:{call.line}",
                f"sed -n {call.line},+4p '{module.path}'",
            )


def _passwords(call: Call) -> Iterator[str]:
    """Fixed texts in the place of a password: by name, the third of `create_user`, the only one of a hasher."""
    last = call.name.rpartition(".")[2]
    places = (call.values.get("password"), *(call.arguments[2:3] if last.startswith("create") else call.arguments[:1]))
    yield from (one for one in places if isinstance(one, str))
