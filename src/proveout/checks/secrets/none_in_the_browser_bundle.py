"""The built front end holds public keys only.

Why:
    What is built into a page is read by everybody who opens it. A service role key there opens the whole database.

Fix:
    Keep the call on the server: a route of Django, Flask or FastAPI holds the key and the page asks the route. Only
    variables that may be public get a bundler's prefix (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`); with Supabase that is
    the publishable or anon key. Change every value that was ever delivered.

Proof:
    The front end is built with marked values for every variable, and the delivered scripts and maps are
    searched for them and for the environment's fingerprints. Control: the marker of a variable that is
    meant to be public is found. n/a without a front end.

Asked as:
    service role key not in frontend; no secrets in client code; server keys never exposed to the
    browser; key separation frontend and backend; API keys not in bundle; SERVICE_KEY never exposed to
    frontend

Told by:
    (no | not | never | without) + (secret | "service role") + (frontend | browser | bundle | client) -commit ~0.95
    (no | not | never | without) + ("service key" | credential) + (frontend | browser | bundle | client) -commit ~0.95
    (no | not | never | without) + ("api key" | "private key" | sensitive) + (frontend | browser | bundle) -url ~0.94
    (no | not | never | without) + ("api key" | "private key" | sensitive) + ("client side" | "client code") -url ~0.94
    "service role" + expose + (never | not | no) ~0.95
    (secret | key) + expose + (frontend | browser | client) + (no | not | never) ~0.96
    (frontend | client | bundle) + (secret | key) + (public | publishable | anon) + only ~0.9
    "key separation" -(rotate | encryption) ~0.88 &
    key + separate + (frontend | backend) ~0.88 &
    (next_public* | vite* | react_app*) + (secret | sensitive) + (no | not | never | only) ~0.94
    "anon key" + embed ~0.86
    server + (key | secret) + never + (frontend | browser | client) ~0.96
    SUPABASE_SERVICE_ROLE_KEY + (sensitive | "server only" | "backend only") ~0.9 &
    (javascript | js) + ("api keys" | "api key" | secret | secrets) + no ~0.93

Sources:
    OWASP ASVS 5.0 V13.3.1; CWE-540
"""

import re
from dataclasses import dataclass

from proveout.facts.leaks import Exposed, Leak, TreeLeakFacts, example_leak
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, not_applicable, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()


PASSES = {
    "tree": TreeLeakFacts.example(
        front_end=("web/src/api.ts",), exposed=(Exposed("VITE_API_URL", "web/src/api.ts", 3),)
    ),
    "limits": Limits(),
}
FAILS = {
    "tree": TreeLeakFacts.example(
        front_end=("web/src/api.ts",),
        leaks=(example_leak(kind="supabase.service_role_key", path="web/src/api.ts", shown="… 218 characters"),),
    ),
    "limits": Limits(),
}
PREFIX = re.compile(r"(VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|VUE_APP|GATSBY)_")
# Names that can only be a secret's, whatever stands before them.
PRIVILEGED = re.compile(
    r"SERVICE_?ROLE|SERVICE_KEY|SECRET_?KEY|CLIENT_SECRET|PRIVATE_KEY|ADMIN_KEY|DATABASE_URL|DB_PASS|PASSWORD$|JWT_SECRET|_SECRET$|ACCESS_KEY_SECRET"
)
# Where scripts lie that a browser gets, and where scripts lie beside them that only a server runs.
BROWSER = re.compile(
    r"\.(jsx|vue|svelte|html?)$|(^|/)(front-?end|client|web|webapp|ui|static|public|assets|www|browser)/(?!.*\.(py|rb|go)$)",
    re.IGNORECASE,
)
SERVER = re.compile(
    r"(^|/)(server|backend|api|functions|scripts|node|middleware|lambda|workers?|bin)/|\.config\.\w+$|(^|/)(server|middleware|route)\.[jt]s$|"
    r"\.server\.|(^|/)Dockerfile|\.env",
    re.IGNORECASE,
)
TOLD_IN = re.compile(r"\.(jsx?|tsx?|mjs|vue|svelte|astro|html?|ya?ml|toml|json|sh)$|(^|/)(\.env[^/]*|Dockerfile[^/]*)$")
# Keys that vendors mean for pages, where their owner limits them to a domain.
MAY_BE_PUBLIC = (
    "google.api_key",
    "algolia.admin_key",
    "assigned_secret",
    "contentful.delivery_token",
    "segment.key",
    "jwt",
)


def check_files(tree: TreeLeakFacts, limits: Limits) -> Verdict:
    if not tree.front_end and not tree.exposed:
        if not tree.files_read:
            return unknown("browser bundle: there is no text file that could be searched")
        return not_applicable(
            "browser bundle: there is no front end",
            Evidence(
                f"no script, component or page among {tree.files_read} files", "the repository's files", "git ls-files"
            ),
        )
    delivered = [leak for leak in tree.leaks if leak.real and _is_delivered(leak) and leak.name not in limits.public]
    named = [one for one in tree.exposed if _names_a_secret(one) and one.name not in limits.public]
    certain = [leak for leak in delivered if leak.kind not in MAY_BE_PUBLIC or PRIVILEGED.search(leak.name.upper())]
    if certain or named:
        found = (*(_leaked(leak) for leak in certain), *(_named(one) for one in named))
        return failed(
            f"browser bundle: {len(found)} secrets go into it, none may: {found[0].where} {found[0].saw}", *found
        )
    if delivered:
        first = delivered[0]
        return unknown(
            f"browser bundle: {first.path}:{first.line} holds a {first.kind}, which may be public or not",
            *(_leaked(leak) for leak in delivered),
        )
    if missed := [kind for kind, found in tree.planted.items() if not found]:
        return unknown(f"browser bundle: the scan did not find a planted {missed[0]}, so it proves nothing")
    if not tree.planted or tree.skipped:
        reason = next(iter(tree.skipped.items()), ("the scan", "had nothing planted"))
        return unknown(f"browser bundle: {reason[0]} {reason[1]}, so a secret in it would not be seen")
    names = ", ".join(sorted({one.name for one in tree.exposed})[:8]) or "no variable"
    return absent(
        f"browser bundle: its {len(tree.front_end)} sources hold no secret and take {names} in; it is not built here",
        control(f"all {len(tree.planted)} planted canaries are found, one in a page's script", "the same scan"),
    )


def _is_delivered(leak: Leak) -> bool:
    if PREFIX.match(leak.name):
        return True
    return BROWSER.search(leak.path) is not None and SERVER.search(leak.path) is None and "." in leak.path


def _names_a_secret(one: Exposed) -> bool:
    return PRIVILEGED.search(one.name) is not None and TOLD_IN.search(one.path) is not None


def _leaked(leak: Leak) -> Evidence:
    given_to = f"{leak.name} holds " if leak.name else ""
    return Evidence(
        f"{given_to}a {leak.kind}: {leak.shown}", f"{leak.path}:{leak.line}", f"sed -n {leak.line}p '{leak.path}'"
    )


def _named(one: Exposed) -> Evidence:
    return Evidence(
        f"{one.name} goes into the bundle by its prefix, and its name is a secret's",
        f"{one.path}:{one.line}",
        f"grep -n {one.name} '{one.path}'",
    )
