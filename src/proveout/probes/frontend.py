"""Reads front-end sources and templates: one scan per file, with one pattern for all that checks ask."""

import re
from functools import partial

from proveout.facts.frontend import Baked, FrontendFacts, Hit
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.environment import ASSIGNMENT
from proveout.probes.repository import Repository

SCRIPTS = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro")
TEMPLATES = (".html", ".htm", ".jinja", ".jinja2", ".j2", ".djhtml")
MOST_BYTES = 512 * 1024  # larger ones were made by a tool
NOT_SENT_FROM = re.compile(
    r"(^|/)(node_modules|vendor|vendored|third_party|dist|build|out|\.next|coverage|__tests__|__mocks__|tests?|e2e|cypress|"
    r"playwright|stories|\.storybook|docs?|examples?|scripts|mocks?|fixtures|site-packages|staticfiles|(pages|app)/api)/"
)
NOT_SENT = re.compile(
    r"\.(test|spec|stories|d|min|bundle)\.[cm]?[jt]sx?$|(^|/)(sw|service-worker|jquery[^/]*|bootstrap[^/]*)\.js$"
)
# Build settings run on the machine of a developer and are not sent to anybody.
CONFIGURATION = re.compile(
    r"(^|/)[\w.-]*(\.config\.[cm]?[jt]s|rc\.[cm]?js|[gG]ulpfile\.js|[gG]runtfile\.js|setupProxy\.js)$"
)
SCRIPT_WORDS = re.compile(
    r"(?P<raw>dangerouslySetInnerHTML|\bv-html\s*=|\.(?:inner|outer)HTML\s*\+?=(?!=)|\{@html\b|bypassSecurityTrustHtml|"
    r"insertAdjacentHTML\s*\(|document\.write\s*\(|set:html\s*=)"
    r"|(?P<clean>DOMPurify|dompurify|sanitize-html|sanitizeHtml|rehype-sanitize|isomorphic-dompurify|\bxss\()"
    r"|(?P<address>\b(?:https?|wss?)://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b)"
    r"|(?:import\.meta\.env\.|process\.env\.|process\.env\[[\"'])(?P<variable>[A-Z][A-Z0-9_]+)"
    r"|(?P<tracker>\bSentry\.init\s*\(|\bBugsnag\.start\s*\(|\bRollbar\.init\s*\()"
    r"|(?P<privileged>\bSERVICE_ROLE\w*|\bservice_role\b|\bsb_secret_\w+)"
    r"|(?P<map>\bproductionBrowserSourceMaps\s*:\s*true|\bproductionSourceMap\s*:\s*true|\bsourcemap\s*:\s*(?:true|[\"']inline[\"']))"
)
# One of these stands in every text that one of the patterns finds something in.
ANY = (
    *(
        "HTML",
        "v-html",
        "{@html",
        "set:html",
        "document.write",
        "ompurify",
        "OMPurify",
        "sanitize",
        "xss(",
        "://localhost",
        "://127.0.0.1",
    ),
    *(
        "://0.0.0.0",
        ".env",
        "Sentry",
        "Bugsnag",
        "Rollbar",
        "SERVICE_ROLE",
        "service_role",
        "sb_secret_",
        "ourceMap",
        "sourcemap",
        "safe",
    ),
    "autoescape",
)
MOST_LINE = 500  # characters of a line on average, in a file that somebody wrote
TEMPLATE_WORDS = re.compile(
    r"(?P<unescaped>\|\s*safe\b|\|\s*safeseq\b|\{%-?\s*autoescape\s+(?:off|false)\b)"
    r"|(?P<clean>DOMPurify|dompurify)"
    r"|(?P<raw>\.(?:inner|outer)HTML\s*\+?=(?!=))"
    r"|(?P<address>\b(?:https?|wss?)://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b)"
    r"|(?P<tracker>\bSentry\.init\s*\()"
)
KINDS = {
    "raw": "raw html",
    "clean": "sanitizer",
    "address": "address",
    "variable": "variable",
    "tracker": "tracker",
    "privileged": "privileged key",
    "map": "source map",
    "unescaped": "unescaped",
}
# Without a build, scripts are sent from folders of these names.
SENT_FROM = re.compile(r"(^|/)(static|assets|public|templates|www|htdocs|web|frontend|client|ui)/")
BUILT_IN = re.compile(r"(^|/)\.env(\.production(\.local)?|\.prod)?$")
BROWSER_NAMES = (
    "VITE_",
    "REACT_APP_",
    "NEXT_PUBLIC_",
    "PUBLIC_",
    "NUXT_PUBLIC_",
    "VUE_APP_",
    "GATSBY_",
    "EXPO_PUBLIC_",
)
BUILDERS = frozenset(
    "vite react react-dom react-scripts next vue nuxt svelte @sveltejs/kit astro @angular/core gatsby preact solid-js "
    "webpack parcel esbuild @remix-run/react expo".split()
)


def read_frontend(repository: Repository) -> FrontendFacts:
    """Sources that are sent to a browser, templates, and what their builds are given; no tests, no libraries."""
    hits: list[Hit] = []
    unread: list[str] = []
    packages = _packages(repository)
    kept = repository.kept("frontend")
    scripts: list[str] = []
    templates: list[str] = []
    folders = tuple(path.removesuffix("package.json") for path in packages)
    sent_from: dict[str, tuple[bool, bool]] = {}  # by folder: thousands of files lie in few of them
    for path in repository.ending(*SCRIPTS, *TEMPLATES):
        folder = path[: path.rfind("/") + 1]
        if folder not in sent_from:
            here = folder.startswith(folders) or SENT_FROM.search(folder) is not None
            sent_from[folder] = here, NOT_SENT_FROM.search(folder) is None
        here, shipped = sent_from[folder]
        is_script = here and path.endswith(SCRIPTS)
        if not shipped or not (is_script or path.endswith(TEMPLATES)):
            continue
        if repository.files[path] > MOST_BYTES or NOT_SENT.search(path):
            continue
        read = partial(_seen, repository, path, is_script=is_script)
        found = kept.of(f"{path}\0{is_script}", repository.data(path), read)
        if isinstance(found, str):
            unread += [found] if found else []
            continue
        configures = is_script and CONFIGURATION.search(path) is not None
        if not configures:
            (scripts if is_script else templates).append(path)
        hits += [hit for hit in found if not configures or hit.kind in ("source map", "tracker", "variable")]
    kept.keep()
    return FrontendFacts(
        tuple(scripts),
        tuple(templates),
        tuple(hits),
        _baked(repository),
        packages,
        tuple(unread),
        seen_at=repository.seen_at,
    )


def _seen(repository: Repository, path: str, *, is_script: bool) -> tuple[Hit, ...] | str:
    """What stands in it; or why it was not read, and "" for what a tool made."""
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return text.reason
    if is_script and _is_made(text):
        return ""
    return tuple(_hits(path, text, SCRIPT_WORDS if is_script else TEMPLATE_WORDS))


def _is_made(text: str) -> bool:
    """True for what a bundler wrote: few lines, all of them long."""
    return len(text) > MOST_LINE * 40 and len(text) > MOST_LINE * (text.count("\n") + 1)


def _hits(path: str, text: str, words: re.Pattern[str]) -> list[Hit]:
    found: list[Hit] = []
    if not any(word in text for word in ANY):
        return found  # most files: a search for fixed words is far quicker than the pattern
    line, counted = 1, 0
    for match in words.finditer(text):
        at = match.start()
        line += text.count("\n", counted, at)
        counted = at
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        # A line of a bundle is a file of its own: only what stands around the place is kept.
        shown = text[max(begin, at - 80) : min(end if end >= 0 else len(text), at + 160)].strip()[:160]
        kind = match.lastgroup or ""
        found.append(Hit(KINDS[kind], path, line, shown, match[kind]))
    return found


def _packages(repository: Repository) -> dict[str, tuple[str, ...]]:
    import json  # noqa: PLC0415 - only where a repository has a front end

    found = {}
    for path in repository.ending("package.json"):
        if path.rsplit("/", 1)[-1] != "package.json" or "node_modules/" in path:
            continue
        text = repository.text(path)
        try:
            said = json.loads(text) if isinstance(text, str) else None
        except (ValueError, RecursionError):
            continue
        if not isinstance(said, dict):
            continue
        names = [name for key in ("dependencies", "devDependencies") for name in _keys(said.get(key))]
        if not BUILDERS.isdisjoint(names):
            found[path] = tuple(names)
    return found


def _keys(value: object) -> tuple[str, ...]:
    return tuple(str(key) for key in value) if isinstance(value, dict) else ()


def _baked(repository: Repository) -> tuple[Baked, ...]:
    found = []
    for path in repository.holding(".env"):
        if not BUILT_IN.search(path):
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if (said := ASSIGNMENT.match(line)) and said[1].startswith(BROWSER_NAMES):
                found.append(Baked(said[1], Secret(said[2].strip("\"'")), path, number))
    return tuple(found)
