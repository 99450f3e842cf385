"""The built front end calls the stated API address and nothing on this machine.

Why:
    A build that calls localhost works on one machine, the developer's, and shows everybody else an empty page.

Fix:
    Read the address from the build's environment (`import.meta.env.VITE_API_URL`,
    `process.env.NEXT_PUBLIC_API_URL`), set it in `.env.production` or in the build step, and let the build stop
    where it is missing. Behind one front, call relative paths (`/api`).

Proof:
    Delivered or built scripts are searched for API addresses: the stated one present, loopback and
    staging ones absent; variables that the document sets but the code never reads are listed. Control:
    the stated address is found. n/a without a front end.

Asked as:
    API URL points to production; frontend connects to backend; no localhost references in build;
    VITE_API_URL set; NEXT_PUBLIC_API_URL set to production; frontend environment variables set;
    frontend API URL configured; NEXT_PUBLIC_API_URL configured; VITE_API_URL set to production backend;
    frontend points to production API; update API base URL; API base URL configured; frontend connects to
    backend API; frontend connected to production backend

Told by:
    frontend + https + url -(redirect | cors | certificate | #url | test | load) ~0.84
    @frontend + api + (connection | connect | reachable | communicate) -(cors | database | rate | log | error) ~0.84
    frontend + (connectivity | connection) + backend ~0.86
    "api base" + #url ~0.8
    (vite_* | next_public_* | react_app_*) + (set | point | production | correct | url) -(stripe | key | dsn) ~0.78
    (vite_* | next_public_* | react_app_*) + (url | backend) + #setting -(stripe | key | dsn | set) ~0.84
    (vite_* | next_public_* | react_app_*) + (api | backend) + (set | #setting) -(stripe | key | dsn) ~0.84
    frontend + api + (url | base | production | call | point) -(cors | https | commit | rate | error) ~0.88
    frontend + backend + (url | connect | point | communicate | reach | call) -(cors | https | deploy | both) ~0.88
    "api url" + (production | correct | update | point | frontend | set | environment) -(docs | webhook | key) ~0.84
    "api base url" ~0.88
    "api endpoint" + (point + production | frontend + production | production + url) ~0.85
    localhost + (no | remove | replace | frontend) + (frontend | build | api | bundle) -(cors | backend | origin) ~0.84
    "frontend environment variables" ~0.8
    "frontend .env" ~0.78
    .env.production + (api | url | frontend | vite*) -(secret | database | cors) ~0.8
    "frontend connects" -symptom ~0.88
    "frontend can connect" -error ~0.84
    "frontend connected to backend" ~0.9
    "frontend backend" + (connect | communicate | integrate) -cors ~0.82
    "api calls" + (frontend | production | correct | url | backend + work | go) -(external | third | log) ~0.78
    API_BASE_URL ~0.85
    import.meta.env* ~0.85
    (VITE_API_URL | VITE_API_BASE_URL | REACT_APP_API_URL | REACT_APP_BACKEND_URL) -not ~0.9
    (NEXT_PUBLIC_API_URL | API_BASE_URL | NEXT_PUBLIC_APP_URL) -not ~0.9
    "environment variable" + @frontend + set -(backend | @backend) ~0.84 &
    localhost + (frontend | bundle) + (no | not | remove | never) ~0.96
    (frontend | client) + (talk | talks) + (backend | api) ~0.92
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.frontend import Baked, FrontendFacts, Hit
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    api: Url = Url("")
    variables: tuple[str, ...] = ()


LOCAL = Hit(
    "address",
    "frontend/src/api.ts",
    4,
    'const response = await fetch("http://localhost:8000/api/books");',
    "http://localhost",
)
PASSES = {"frontend": FrontendFacts.example(), "tree": TreeFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "frontend": FrontendFacts.example(hits=(LOCAL,))}
HERE = re.compile(r"https?://(localhost|127\.0\.0\.1|0\.0\.0\.0)\b")
# Calls with a fixed address. With `||`, `??`, `?` or `process.env` on the line it is a fallback.
CALLS = re.compile(
    r"(fetch|axios(\.\w+)?|\$http\.\w+|http\.(get|post|put|delete|patch)(<\w+>)?|new\s+WebSocket|new\s+EventSource|io|baseURL\s*:|url\s*:)\s*\(?\s*[`\"'](https?|wss?)://(localhost|127\.0\.0\.1|0\.0\.0\.0)\b"
)
FALLBACK = re.compile(r"\|\||\?\?|\?.*:|process\.env|import\.meta|isDev|DEV\b|development|^\s*(//|\*|/\*|#|<!--)")
BROWSER = (".js", ".jsx", ".ts", ".tsx", ".vue", ".svelte", ".html")


def check_files(frontend: FrontendFacts, tree: TreeFacts, limits: Limits) -> Verdict:
    if not frontend.scripts and not frontend.packages:
        return _without(frontend, tree)
    wrong = [
        _of_hit(hit) for hit in frontend.of_kind("address") if CALLS.search(hit.text) and not FALLBACK.search(hit.text)
    ]
    wrong += list(_of_baked(frontend.baked, limits))
    if wrong:
        return failed(f"front end: {wrong[0].where} {wrong[0].saw}", *wrong[:20])
    read = {hit.name.rstrip("_"): hit for hit in frontend.of_kind("variable")}
    if frontend.unread:
        return unknown(f"front end: {frontend.unread[0]}")
    never = [name for name in limits.variables if name not in read]
    if never and frontend.scripts:
        return failed(
            f"front end: {never[0]} is to be set, and none of {len(frontend.scripts)} scripts reads it",
            Evidence(
                f"{never[0]} is never read",
                "the front end's sources",
                f"grep -rn {never[0]} --include='*.ts' --include='*.js' --include='*.tsx' .",
            ),
        )
    loose = frontend.of_kind("address")
    if loose:
        return unknown(
            f"front end: {loose[0].path}:{loose[0].line} names this machine; whether production uses it is not seen",
            _of_hit(loose[0]),
        )
    addresses = [one for one in frontend.baked if one.value.reveal().startswith(("http", "/")) and one.name in read]
    if not addresses:
        return unknown(
            "front end: nothing here names this machine; the address that the build is given is not seen in the files"
        )
    return passed(
        f"front end: {addresses[0].name} is set for the build and read by {read[addresses[0].name].path}",
        control(
            f"{len(frontend.scripts)} scripts were read, {len(frontend.of_kind('variable'))} places read a variable",
            "the front end's sources",
        ),
        *(
            Evidence(f"{one.name} is set", f"{one.path}:{one.line}", f"grep -n {one.name} '{one.path}'")
            for one in addresses
        ),
    )


def _of_hit(hit: Hit) -> Evidence:
    return Evidence("calls this machine", f"{hit.path}:{hit.line}", f"sed -n {hit.line}p '{hit.path}'")


def _of_baked(baked: tuple[Baked, ...], limits: Limits) -> Iterator[Evidence]:
    """Values of a file for production that name this machine, or another address than the stated one."""
    for one in baked:
        if "production" not in one.path and ".prod" not in one.path:
            continue
        value, where = one.value.reveal().strip(), f"{one.path}:{one.line}"
        again = f"grep -n {one.name} '{one.path}'"
        if HERE.match(value):
            yield Evidence(f"sets {one.name} to this machine", where, again)
        elif (
            limits.api
            and re.search(r"API_(BASE_)?URL$|API$", one.name)
            and value.startswith("http")
            and not value.startswith(limits.api.rstrip("/"))
        ):
            yield Evidence(f"sets {one.name} to another address than {limits.api}", where, again)


def _without(frontend: FrontendFacts, tree: TreeFacts) -> Verdict:
    sources = [path for path in tree.files if path.endswith(BROWSER)]
    if sources or frontend.unread or not tree.files:
        return unknown(
            f"front end: {sources[0] if sources else 'nothing'} was seen, and no source that calls an API was read"
        )
    return not_applicable(
        "front end: there is none in this repository",
        control(
            f"{len(tree.files)} files were listed, none is a script or a page",
            "the repository's files",
            "git ls-files '*.js' '*.ts' '*.html'",
        ),
    )
