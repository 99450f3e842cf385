"""No environment file, repository, dump, backup or source map is served.

Why:
    One served .env file or dump gives away every key and every user, and bots ask each host for it within
    minutes.

Fix:
    Serve one folder that holds nothing else: `StaticFiles(directory="static")`, never "."; take dumps,
    environment files and backups out of `public/` and `static/`; in nginx deny every path that holds `/.`.
    Next.js: leave productionBrowserSourceMaps off.

Proof:
    A list of well-known private paths (env files, VCS folders, dumps, editor backups, source maps,
    logs) is requested on every host; content signatures decide, not status codes. Control: a known
    public file is served by the same front, and a made-up path answers 404.

Asked as:
    env file not accessible; .git not exposed; directory listing disabled; no backup files in web root;
    source maps not public; sensitive files not served

Told by:
    .env + ("not accessible" | "not served" | "web root" | webroot | "publicly accessible") ~0.93
    .env + (404 | 403) -(export | source) ~0.96
    .env + (curl | browser) + (#url | #path | access*) -(export | source) ~0.93
    .git + (expose | served | "not accessible") -(ignore | commit | hook) ~0.92
    .git + (block | deny | web | "publicly accessible") -(ignore | commit | hook) ~0.92
    "directory listing" ~0.94
    "directory browsing" ~0.94
    autoindex ~0.92
    "source map" + (disable | public | production | remove | not | hide | hidden | expose) -(sentry | upload) ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("web root" | webroot) ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("not served") ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("publicly accessible" | "not accessible") ~0.9
    "sensitive files" + (block | deny | access* | served | expose | nginx | web) -(git | commit | permission) ~0.88
    dotfiles + (deny | block | served | nginx) ~0.9
    (.git | .env*) + (reachable | accessible | served | exposed | downloadable | web) -(gitignore | commit |
        example) ~0.96
    (dump | dumps) + (public | webroot) -(pg_dump | network | endpoint) ~0.93

Sources:
    OWASP ASVS 5.0 V13.4.1, V13.4.3 and V13.4.7; Enlightn EnvAccess
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.frontend import FrontendFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()


MOUNT = Call("fastapi.staticfiles.StaticFiles", 9, ("directory",), (), {"directory": "."})
PASSES = {"python": PythonFacts.example(), "frontend": FrontendFacts.example(), "tree": TreeFacts.example()}
FAILS = {**PASSES, "python": PythonFacts((Module("app/main.py", calls=(MOUNT,)),))}
PRIVATE = re.compile(
    r"(^|/)(\.env(\.(?!example|sample|template|dist)[\w.]+)?|[\w.-]+\.(sql|sqlite3?|dump|bak|p12|kdbx|pgdump)(\.(gz|zip|xz|bz2))?|"
    r"id_rsa|\.htpasswd|\.git-credentials|\.npmrc|\.pgpass|credentials\.json)$"
)
# Folders whose files are sent as they are: `public` beside a front end's package.json, `static` of an application.
STATIC = re.compile(r"(^|/)(static|staticfiles)/")
DOCUMENTATION = re.compile(r"(^|/)(docs?|tests?|examples?|fixtures|node_modules|vendor)/")
WIDE = frozenset({".", "./", "..", "../", "/", ""})


def check_files(python: PythonFacts, frontend: FrontendFacts, tree: TreeFacts) -> Verdict:
    found = [seen for module in python.serving for seen in _mounts(module)]
    found += list(_lying(tree, frontend, bool(python.importing("flask", "django", "fastapi", "starlette"))))
    found += [
        Evidence("makes Next.js serve its source maps", f"{hit.path}:{hit.line}", f"sed -n {hit.line}p '{hit.path}'")
        for hit in frontend.of_kind("source map")
        if hit.name.startswith("productionBrowserSourceMaps") and not hit.text.startswith(("//", "*"))
    ]
    if found:
        return failed(f"private files: {found[0].where} {found[0].saw}", *found[:20])
    if not tree.files:
        return unknown("private files: no file was seen in this repository")
    if unread := (*python.unread, *frontend.unread):
        return unknown(f"private files: nothing was seen that serves one, but {unread[0]}")
    maps = frontend.of_kind("source map")
    if maps:
        return unknown(
            f"private files: {maps[0].path}:{maps[0].line} makes source maps; whether they are served is not seen"
        )
    if not list(_mounts(Module("planted.py", calls=(MOUNT,)))):
        return unknown("private files: the rule did not find a planted mount of the whole folder, so it proves nothing")
    return absent(
        f"private files: none of {len(tree.files)} lies in a folder that is served, and no folder of code is",
        control("a planted mount of the whole folder is found", "the same rule"),
    )


def _mounts(module: Module) -> Iterator[Evidence]:
    """Code that serves the folder in which the code itself lies."""
    for call in module.calls:
        last = call.name.rpartition(".")[2]
        if last == "StaticFiles" and not call.values.get("packages"):
            folder = call.values.get("directory", call.arguments[0] if call.arguments else None)
        elif call.name == "flask.Flask":
            folder = call.values.get("static_folder")
        else:
            continue
        # Flask takes "" for the folder of the package; for StaticFiles it is an error.
        if isinstance(folder, str) and folder in WIDE and not (last == "StaticFiles" and not folder):
            says = f"serves the folder '{folder}' with all that lies in it"
            yield Evidence(says, f"{module.path}:{call.line}", f"sed -n {call.line},+3p '{module.path}'")


def _lying(tree: TreeFacts, frontend: FrontendFacts, served: bool) -> Iterator[Evidence]:  # noqa: FBT001 - said by name at its only call
    publics = tuple(f"{path.removesuffix('package.json')}public/" for path in frontend.packages)
    for path in tree.files:
        if not PRIVATE.search(path) or DOCUMENTATION.search(path):
            continue
        if path.startswith(publics) or (served and STATIC.search(path)):
            yield Evidence("lies in a folder that is served as it is", path, f"git ls-files '{path}'")
