"""The server calls the backend service with its privileged key, the browser only with the public one.

Why:
    The privileged key passes every rule of the database; in a browser it is everybody's. With the public key,
    the server is refused what it needs.

Fix:
    Server: `create_client(url, os.environ["SUPABASE_SERVICE_ROLE_KEY"])`. Browser: the anon or publishable key
    alone, in `NEXT_PUBLIC_…` or `VITE_…`. Change a privileged key that was ever in a build.

Proof:
    The application's own calls are sent to a recording stand-in: the role in the key of every server
    call must be the stated one, and pages must only carry the public one. Control: both keys are set
    and distinguishable, and at least one call of each side was recorded.

Asked as:
    backend uses service role key; frontend uses anon key; service role key configured in backend; key
    separation correct; server-side keys for storage; anon key safe for browser

Told by:
    ("service role" | "service key") + (backend | server) -(never | not | no | frontend | browser | rls) ~0.92
    "service role" + (server-side | admin | worker) -(never | not | no | frontend | browser | rls) ~0.92
    "service key" + (server-side | admin | worker) -(never | not | no | frontend | browser | rls) ~0.92
    (service_role | SERVICE_ROLE_KEY) + (backend | server | server-side) -(never | frontend) ~0.92
    SUPABASE_SERVICE_KEY + (backend | server | server-side) -(never | frontend) ~0.92
    "service role" + only + (backend | server | server-side) -(frontend | browser) ~0.95
    ("anon key" | "publishable key" | "anonymous key") + (frontend | client | browser) -(stripe | rls | never) ~0.93
    "key separation" -(rotate | encryption) ~0.9 &
    (key | keys) + separate + (frontend | backend | client) ~0.9 &
    "service role key" + configure ~0.86 &
    key + (supabase | storage | service) + (server-side | "server side") ~0.86
    ("anon" | public) + service + key + (frontend | backend | client | server) -never ~0.9
    SUPABASE_SERVICE_ROLE_KEY + (server | server-side | backend) + only ~0.92 &
    SUPABASE_SERVICE_ROLE_KEY + set ~0.85 &
    SUPABASE_SERVICE_ROLE_KEY + (sensitive | "server only" | "backend only") ~0.9 &

Sources:
    Supabase API keys documentation
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.frontend import FrontendFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    server_role: str = "service_role"
    browser_role: str = "anon"


def _key(role: str) -> str:
    """A made-up key of a role, with no signature that anybody would accept."""
    body = base64.urlsafe_b64encode(json.dumps({"role": role}).encode()).decode().rstrip("=")
    return f"e30.{body}.made-up"


BOTH = {"SUPABASE_SERVICE_ROLE_KEY": _key("service_role"), "NEXT_PUBLIC_SUPABASE_ANON_KEY": _key("anon")}
PASSES = {
    "environment": EnvironmentFacts.example(values=BOTH),
    "frontend": FrontendFacts.example(),
    "python": PythonFacts.example(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "environment": EnvironmentFacts.example(values={"VITE_SUPABASE_KEY": _key("service_role")})}
BROWSER = ("VITE_", "REACT_APP_", "NEXT_PUBLIC_", "PUBLIC_", "NUXT_PUBLIC_", "VUE_APP_", "GATSBY_", "EXPO_PUBLIC_")
SERVER = re.compile(r"SERVICE_(ROLE_)?KEY$|SUPABASE_SECRET(_KEY)?$|SERVICE_ROLE$")
PUBLIC_READ = re.compile(
    r"(VITE_|REACT_APP_|NEXT_PUBLIC_|NUXT_PUBLIC_|VUE_APP_|GATSBY_|EXPO_PUBLIC_)\w*SERVICE_?ROLE", re.IGNORECASE
)
SPEAKS = re.compile(r"supabase|service_role|postgrest", re.IGNORECASE)


def check_files(
    environment: EnvironmentFacts | Unreadable,
    frontend: FrontendFacts,
    python: PythonFacts,
    dependencies: DependencyFacts,
    limits: Limits,
) -> Verdict:
    told = list(_told(environment, frontend, limits))
    wrong = [
        Evidence(
            f"{name} holds a key of role '{role}', '{needed}' is needed",
            where,
            f"grep -n {name} '{where.rpartition(':')[0]}'",
        )
        for name, role, needed, where in told
        if role and role != needed
    ]
    wrong += [
        Evidence(
            "puts the privileged key into the build by its name",
            f"{hit.path}:{hit.line}",
            f"sed -n {hit.line}p '{hit.path}'",
        )
        for hit in frontend.of_kind("variable")
        if PUBLIC_READ.match(hit.name)
    ]
    if wrong:
        return failed(f"keys: {wrong[0].where} {wrong[0].saw}", *wrong)
    named = frontend.of_kind("privileged key")
    if named:
        return unknown(
            f"keys: {named[0].path}:{named[0].line} names the privileged key; whether browsers get it is not seen"
        )
    if isinstance(environment, Unreadable) and not told:
        return _without(environment.reason, frontend, python, dependencies)
    sides = {needed for _, role, needed, _ in told if role}
    shown = [Evidence(f"{name} holds a key of role '{role}'", where) for name, role, _, where in told if role]
    if {limits.server_role, limits.browser_role} <= sides:
        return passed("keys: the server has the privileged one, the browser the public one", *shown)
    if (
        not told
        and not isinstance(environment, Unreadable)
        and not any(SPEAKS.search(name) for name in environment.variables)
    ):
        return _without("", frontend, python, dependencies)
    return unknown("keys: which key each side uses was not seen for both sides", *shown)


def _told(
    environment: EnvironmentFacts | Unreadable, frontend: FrontendFacts, limits: Limits
) -> Iterator[tuple[str, str, str, str]]:
    """Variables of one side: name, the role that the value has ("" where it tells none), the needed one, the place."""
    values = [(one.name, one.value.reveal(), f"{one.path}:{one.line}") for one in frontend.baked]
    if not isinstance(environment, Unreadable):
        values += [
            (name, v.value.reveal(), f"{environment.path}:{v.line}") for name, v in environment.variables.items()
        ]
    for name, value, where in values:
        if name.startswith(BROWSER) and role_of(value):
            yield name, role_of(value), limits.browser_role, where
        elif SERVER.search(name) and not name.startswith(BROWSER):
            yield name, role_of(value), limits.server_role, where


def role_of(value: str) -> str:
    """The role in a key: Supabase's JSON web tokens carry it, its newer keys have prefixes."""
    if value.startswith("sb_secret_"):
        return "service_role"
    if value.startswith("sb_publishable_"):
        return "anon"
    parts = value.strip().split(".")
    if len(parts) != 3:
        return ""
    try:
        said = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return ""
    role = said.get("role") if isinstance(said, dict) else None
    return role if isinstance(role, str) else ""


def _without(reason: str, frontend: FrontendFacts, python: PythonFacts, dependencies: DependencyFacts) -> Verdict:
    packages = [name for names in frontend.packages.values() for name in names if SPEAKS.search(name)]
    declared = [one.name for one in dependencies.declared if SPEAKS.search(one.name)]
    sources = dependencies.manifests or dependencies.locks
    doubt = not sources or python.unread or frontend.unread or dependencies.unclear or dependencies.others
    if (
        packages
        or declared
        or doubt
        or python.importing("supabase", "gotrue", "postgrest", "storage3")
        or not python.application
    ):
        return unknown(f"keys: no key of either side was seen{f': {reason}' if reason else ''}")
    if any(SPEAKS.search(read.name) for module in python.application for read in module.environment):
        return unknown(f"keys: the code reads a key of such a service{f': {reason}' if reason else ''}")
    return not_applicable(
        "keys: no service with a public and a privileged key is used",
        control(
            f"{len(python.application)} Python files and {len(dependencies.declared)} requirements were looked through",
            "the repository",
            "grep -rniE 'supabase|service_role' .",
        ),
    )
