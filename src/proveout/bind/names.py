"""What a line names: variables, settings with values, paths, hosts, files, packages, methods and answers of HTTP."""

import re
from dataclasses import dataclass

from proveout.pattern import Pattern

_VARIABLE = Pattern(
    r"(?:(?<![\w.<=/-])|(?<=\benv\.))\$?\{?(?P<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?P<more>(?:/[A-Z]{2,20}\b)*)(?![.*\w]|_\*|\()"
)
# One word in capitals is a variable only where it is given a value, marked as code, or called one.
_SINGLE = Pattern(
    r"(?<![\w.<=/-])(?:\$\{?(?P<a>[A-Z]{3,20})\b|`(?P<b>[A-Z]{3,20})`|(?P<c>[A-Z]{3,20})=(?!=)|^\s*key:\s+(?P<d>[A-Z]{3,20})\s*$"
    r")|\b(?:environ(?:\.get)?|getenv|env)[\[(]\s?['\"](?P<e>[A-Z]{3,20})['\"]"
)
_NO_VARIABLES = frozenset(
    "GET POST PUT PATCH DELETE HEAD OPTIONS TRACE SELECT INSERT UPDATE WHERE FROM INFO WARNING WARN ERROR CRITICAL "
    "FATAL TODO FIXME HACK XXX NOTE JSON HTML HTTP HTTPS TRUE FALSE NULL NONE NOT AND AOF RDB ALL CRUD PING PONG "
    "NOT_FOUND NOT_NULL YYYY_MM_DD EXISTS CREATE_INDEX COMMON_MISTAKE".split()
)
_PLACEHOLDER = Pattern(r"^(?:YOUR|MY|CHANGE|REPLACE|EXAMPLE|PLACEHOLDER|XXX)_|_HERE$|_PLACEHOLDER$")

_ASSIGNED = Pattern(
    # "4 workers = 8 threads" gives no value to anything.
    r"(?<![\w.\-/?&{])(?<!\d\s)(?:--)?(?P<key>[A-Za-z_][\w.-]{1,60}(?:\[['\"]\w{1,40}['\"]\])?)\s?(?<![=!<>])=(?![=>~])\s?"
    r"(?P<value>\"[^\"]{0,300}\"|'[^']{0,300}'|[^\s`;|)]{1,300}|(?=`|\s|$))"
)
_FLAG = Pattern(r"(?<!\S)--(?P<key>[a-z][a-z-]{1,40})[ =](?P<value>\"[^\"]*\"|'[^']*'|[^\s`-][^\s`]*)")
_SCALE = Pattern(r"--(?P<key>scale)[ =][\w-]+=(?P<value>\d+)")
_QUOTED_FLAG = Pattern(r"\"--(?P<key>[a-z][a-z-]{1,40})\",\s?\"(?P<value>[^\"]{1,100})\"")
_SET_TO = Pattern(
    r"\b(?P<key>[A-Z][A-Z0-9_]{2,60})[`\"']?\s+(?:(?:is|must be|should be)\s+)?(?:set\s+to|equals)\s+"
    r"[`\"']?(?P<value>[^\s`\"',;]+)"
)
_PAIR = Pattern(r"^[\s\-*>]{0,8}[\"'`]?(?P<key>[A-Za-z][\w.-]{1,60})[\"'`]?:\s+(?P<value>\S.{0,200}?)\s*,?$")
_ROW = Pattern(r"^\|\s*`?(?P<key>[A-Za-z_]\w{1,60})`?\s*\|\s*`?(?P<value>[^`|]{1,200}?)`?\s*(?:\||$)")

_URL = Pattern(
    r"\b(?P<scheme>https?|wss?)://(?P<host><[^<>\s]{1,40}>|[^\s/`'\"<>()\],;]+)(?P<path>/[^\s`'\"<>)\],;]*)?"
)
_PATH = Pattern(
    r"(?<![\w.:/<>~*)\]}\\-])/(?:[A-Za-z0-9_.{<:\[][\w{}<>:.*/%\[\]~-]*)?(?P<query>\?[^\s`'\",)]*)?(?![\w])"
)
_DISK = Pattern(
    r"^/(?:var|etc|tmp|home|usr|opt|root|srv|mnt|dev|proc|run|bin|lib|Users|path|data)(?:/|$)"
    r"|\.(?:py|sh|md|txt|log|sql|ya?ml|toml|conf|cfg|ini|dump|gz|db|sqlite3?|sock|pem|crt|key|ctl|js|ts|tsx|css|env)$"
)
_DISK_ROOT = Pattern(r"/(?:var|etc|tmp|home|usr|opt|root|srv|mnt|dev|proc|run|bin|lib)/")
_BASED = Pattern(r"\$\{?[A-Z][A-Z_]+\}?(?P<path>/[\w/{}.-]*)")
_FOLDER = Pattern(r"^`?\s+(?:folder|directory|dir)\b")

_ENDING = (
    r"md|rst|txt|py|pyi|ipynb|ya?ml|json|toml|cfg|conf|ini|sh|bash|sql|html?|css|jsx?|tsx?|mjs|vue|lock|env|"
    r"service|tf|xml|csv|ps1|bat|pem|crt|key|prod|dev|example|sample|template|staging|production"
)
_FILE = Pattern(
    rf"(?<![\w/@:.$*-])(?:\.{{0,2}}/){{0,4}}(?P<path>(?:[\w.@-]+/)*(?:[\w-][\w.-]*\.(?:{_ENDING})|\.env(?:\.[a-z]+)*|"
    r"Dockerfile(?:\.\w+)?|Procfile|Makefile|Jenkinsfile|Vagrantfile|LICENSE|CODEOWNERS|"
    r"\.(?:gitignore|dockerignore|gitlab-ci\.yml|pre-commit-config\.yaml|coveragerc|npmrc|nvmrc))"
    r")(?![\w/]|\.\w|\()"
)
_WELL_KNOWN = Pattern(r"\b(?:README|CHANGELOG|CONTRIBUTING|SECURITY|RUNBOOK)\b(?![._/])")
_NO_FILES = frozenset(
    "node.js next.js vue.js express.js nuxt.js socket.io d3.js three.js asp.net react.js e.g i.e".split()
)
_CODE = Pattern(r"`([^`]+)`")
_SYMBOL = Pattern(r"^(?:[A-Za-z_]\w*\.)*(?P<last>[A-Za-z_]\w{2,})(?:\(\))?$")

_HOST = Pattern(
    r"(?<![\w@/.:$-])\.?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|io|dev|app|co|ai|in|de|uk|eu|us|me|cloud|"
    r"tech|xyz|info|site|online|example|test|local|internal)\b(?![.(\w]|/\w*\.py)",
    re.IGNORECASE,
)
# Under such a name any ending is one of a host.
_HOST_BY_NAME = Pattern(
    r"(?<![\w@/.:$-])(?:api|www|app|staging|admin|cdn|mail|dashboard)\.[\w-]+(?:\.[a-z]{2,})+\b(?![(\w])"
)
_HOST_LIKE = Pattern(r"\*|localhost|\d+(?:\.\d+){3}|(?:\*?\.)?[\w-]+(?:\.[\w-]+)+")
_METHOD = Pattern(
    r"\b(?P<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b(?=[`*]?\s+(?:[`\"']?(?:/|https?:)|requests?\b))"
)
_CURL = Pattern(r"\bcurl\b")
_CURL_METHOD = Pattern(r"(?:-X|--request)[ =]?[\"']?(?P<method>[A-Z]{3,7})\b")

_STATUSES = frozenset(
    (
        *(200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412),
        *(413, 414, 415, 416, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 507, 508),
    )
)
_STATUS = Pattern(
    r"(?<![\w.,:$#€£/=+-])(?P<code>[1-5]\d\d)(?P<more>(?:\s?(?:/|,|or|and)\s?[1-5]\d\d\b)*)(?![\w.%+]*\d|%|\+|-\w|\w)"
)
_OF_STATUS = Pattern(
    r"status|\breturn|\brespon|\bexpect|\bhttp\b|\bcode|\banswer|\bsees?\b|\bget\b|→|->|=>|\bredirect|\bgives?\b|"
    r"\breject|\bdenied|\bblocked|\bunauth|\bforbidden|\bok\b|\bcreated\b|\baccepted\b|\bnot found\b|\btoo many\b|"
    r"\bendpoint|\bsuccess",
    re.IGNORECASE,
)
_NOUN_AFTER = Pattern(
    r"^\s(?:(?!with|for|when|if|on|to|in|and|or|from|not|too|by|via)[a-z]+\s)?"
    r"(?:(?!status|success|is\b|as\b|was\b|has\b|access|responses\b|errors\b|redirects\b|pages\b|answers\b|codes\b|"
    r"unless|across|always|credentials)[a-z]*s\b|(?:min|kb|mb|gb|px|percent|day|char)\b)",
    re.IGNORECASE,
)
_DENIED = Pattern(
    r"(?:\bnot|\bno|\bnever|\binstead of|\brather than|n't|\bwithout)"
    r"(?: (?:returns?|get|gives?|answers?|be|see))?(?: an?| any)?\s*$",
    re.IGNORECASE,
)

_REQUIREMENT = Pattern(
    r"(?<![\w/.-])(?P<name>[A-Za-z][\w.-]*[A-Za-z0-9](?:\[[\w,-]+\])?)\s?"
    r"(?P<version>(?:==|>=|<=|~=|!=|>|<)\s?v?\d[\w.*]*(?:\s?,\s?(?:==|>=|<=|~=|!=|>|<)\s?\d[\w.*]*)*)"
)
_INSTALLED = Pattern(
    r"\b(?:pip3? install|poetry add|uv add|npm install|npm i|yarn add|pnpm add)(?:\s+-\S+)*\s+"
    r"(?P<name>@?[A-Za-z][\w./-]*(?:\[[\w,-]+\])?)"
)
_PACKAGE_VERSION = Pattern(r"\b(?P<name>[A-Z][A-Za-z]+(?:-[A-Za-z]+)*)\s+v?(?P<version>\d+(?:\.\d+)*\+?)(?![\w.%-])")
# "left-pad: 1.2.0 → 1.3.0", "left-pad (1.3.0)"; the newer of two.
_LISTED_VERSION = Pattern(
    r"^[\s*-]*`?(?P<name>@?[a-z][\w./-]*)`?:?\s+(?:already at\s+)?\(?"
    r"(?:v?\d[\w.-]*\s*(?:→|->|to)\s*)?v?(?P<version>\d+\.\d+[\w.-]*)",
    re.IGNORECASE,
)
_IN_MANIFEST = Pattern(
    r"(?P<name>[A-Za-z][\w-]*(?:\[[\w,-]+\])?)\s+(?:is\s+)?(?:added|declared|listed|present|included|installed|pinned)?\s*"
    r"(?:to|in)\s+`?(?:\w+/)?(?:requirements|pyproject|package\.json|Pipfile)",
    re.IGNORECASE,
)
_INCLUDES = Pattern(
    r"(?:requirements\S*|pyproject\.toml|package\.json)`?\s.*?\b(?:includes?|has|contains?|lists?|-)\s+`?(?P<name>[A-Za-z][\w-]*(?:\[[\w,-]+\])?)"
)
_WAS_INSTALLED = Pattern(
    r"`?(?P<name>[A-Za-z][\w-]*(?:\[[\w,-]+\])?)`?\s+(?:package\s+|library\s+)?(?:is\s+)?(?:installed|enabled)\b",
    re.IGNORECASE,
)
_NO_PACKAGES = frozenset(
    "packages package dependencies dependency all library libraries is are be version requirements file "
    "it r pip python node".split()
)


@dataclass(frozen=True, slots=True)
class Assigned:
    """`KEY=value`, `--flag value`, `key: value` or a row of a table; `start` is the place of the key."""

    key: str
    value: str
    start: int
    end: int
    sort: str  # "set", "flag", "pair", "row"


def assigned(text: str) -> tuple[Assigned, ...]:
    """Everything that a line gives a value to."""
    found: dict[int, Assigned] = {}
    for sort, pattern in (
        ("row", _ROW),
        ("flag", _SCALE),
        ("flag", _FLAG),
        ("flag", _QUOTED_FLAG),
        ("set", _ASSIGNED),
        ("set", _SET_TO),
        ("pair", _PAIR),
    ):
        if sort == "pair" and found:
            break
        for match in pattern.finditer(text):
            value = match["value"].strip().strip("\"'").rstrip(",")
            if sort == "pair":
                marked = re.match(r"`([^`]+)`|\"([^\"]+)\"", match["value"])
                value = (marked[1] or marked[2]) if marked is not None else re.sub(r"\s+#.*$", "", value).strip("\"'`")
            found.setdefault(
                match.start("key"), Assigned(match["key"], value, match.start("key"), match.end("value"), sort)
            )
    return tuple(found[start] for start in sorted(found))


def variables(text: str) -> tuple[str, ...]:
    """Names of environment variables, in their order. What stands right of "=" is a value, and none."""
    found = []
    for match in _VARIABLE.finditer(text):
        stem = match["name"].rsplit("_", 1)[0]
        found.append((match.start("name"), match["name"]))
        found += [(match.start("name"), f"{stem}_{one}") for one in match["more"].split("/")[1:]]
    for match in _SINGLE.finditer(text):
        name = next(one for one in match.groups() if one)
        found.append((match.start(), name))
    values = [(one.start + len(one.key), one.end) for one in assigned(text) if one.sort == "set"]
    found = [
        (at, name) for at, name in found if not any(start < at < end for start, end in values) or "environ" in text
    ]
    names = [
        name
        for _, name in sorted(found, key=lambda one: one[0])
        if name not in _NO_VARIABLES and not _PLACEHOLDER.search(name)
    ]
    return tuple(dict.fromkeys(names))


def urls(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0].rstrip(".,:") for match in _URL.finditer(text)))


def url_paths(text: str, *, query: bool = False) -> tuple[str, ...]:
    """Paths of the site, of its URLs too. A file on a disk is none, nor is "and/or"."""
    found: list[tuple[int, str]] = []
    spans = []
    for match in _URL.finditer(text):
        spans.append(match.span())
        found.append((match.start(), (match["path"] or "/").rstrip(".,:")))
    for match in _PATH.finditer(text):
        path = match[0].rstrip(".,:;")
        alone = path == "/"
        if any(start <= match.start() < end for start, end in spans) or _DISK.search(path.split("?")[0]):
            continue
        if alone and not re.search(r"(?:\b(?:GET|POST|HEAD|path|path:|route|on|at)\s|[`\"'])$", text[: match.start()]):
            continue
        if _FOLDER.match(text[match.end() :]):
            continue
        found.append((match.start(), path))
    found += [(match.start(), match["path"].rstrip(".")) for match in _BASED.finditer(text)]
    paths = [path if query else path.split("?")[0] for _, path in sorted(found)]
    return tuple(dict.fromkeys(path for path in paths if path))


def hosts(text: str) -> tuple[str, ...]:
    """Names of hosts, of URLs too, without ports."""
    found = [(match.start(), match["host"].rsplit("@", 1)[-1].split(":")[0]) for match in _URL.finditer(text)]
    for pattern in (_HOST, _HOST_BY_NAME):
        found += [
            (match.start(), match[0])
            for match in pattern.finditer(text)
            if match[0].lower() not in _NO_FILES and not match[0].startswith((".env", "Dockerfile"))
        ]
    return tuple(dict.fromkeys(host.lower() for _, host in sorted(found) if "$" not in host and "{" not in host))


def files(text: str) -> tuple[str, ...]:
    """Paths of a repository, in their order; those marked as code first."""
    marked = [one for span in _CODE.findall(text) for one in _files(span)]
    bare = _files(_CODE.sub(" ", text)) if not marked else []
    return tuple(dict.fromkeys(marked or bare))


def _files(text: str) -> list[str]:
    found = [
        (match.start(), match["path"])
        for match in _FILE.finditer(text)
        if not (match[0].startswith("/") and _DISK_ROOT.match(match[0]))
    ]
    found += [(match.start(), f"{match[0]}.md") for match in _WELL_KNOWN.finditer(text)]
    return [path for _, path in sorted(found) if path.lower() not in _NO_FILES and not _is_host(path)]


def _is_host(word: str) -> bool:
    # `.env.local` and Dockerfile.dev end as hosts do.
    return not word.startswith((".env", "Dockerfile")) and _HOST.fullmatch(word) is not None


def folders(text: str) -> tuple[str, ...]:
    """`docs/`, the `/tests` folder."""
    marked = re.findall(r"`/?([\w.-]+(?:/[\w.-]+)*)/`", text)
    found = marked or re.findall(r"`?/?([\w.-]+(?:/[\w.-]+)*)/?`?\s+(?:folder|directory)\b", text)
    return tuple(
        one for one in found if marked or "/" in one or f"/{one}" in text or f"{one}/" in text or f"`{one}`" in text
    )


def symbols(text: str) -> tuple[str, ...]:
    """Names of code that a line marks as code: functions, classes, columns; their last part."""
    found = []
    for span in _CODE.findall(text):
        match = _SYMBOL.match(span.strip())
        if match is not None and re.search(r"[_()A-Z]", span) and not _FILE.fullmatch(span.strip()):
            found.append(match["last"])
    return tuple(dict.fromkeys(found))


def method(text: str) -> str:
    if (found := _METHOD.search(text)) is not None:
        return found["method"]
    if _CURL.search(text) is None:
        return ""
    if (found := _CURL_METHOD.search(text)) is not None:
        return found["method"]
    if re.search(r"\s-[a-zA-Z]*I\b|\s--head\b", text):
        return "HEAD"
    return "POST" if re.search(r"\s(?:-d|--data|--data-raw|--json|-F)\b", text) else "GET"


def statuses(text: str) -> tuple[int, ...]:
    """Answers of HTTP that a line promises. A count ("200 users"), a size and what must not come back are none."""
    if _OF_STATUS.search(text) is None and re.search(r"[(,]\s?[1-5]\d\d\b|/\S*\s[1-5]\d\d\b", text) is None:
        return ()
    found: list[int] = []
    for match in _STATUS.finditer(text):
        codes = [int(one) for one in re.findall(r"\d{3}", match[0])]
        if any(code not in _STATUSES for code in codes):
            continue
        if _NOUN_AFTER.match(text[match.end() :]) or _DENIED.search(text[max(0, match.start() - 24) : match.start()]):
            continue
        found += codes
    return tuple(dict.fromkeys(found))


def host_list(text: str) -> tuple[str, ...]:
    """Hosts that a setting lists, the star among them: `ALLOWED_HOSTS=*,localhost`."""
    for one in assigned(text):
        listed = [part.strip(" '\"`[]") for part in one.value.split(" #")[0].split(",")]
        if re.search(r"hosts?$|^value$", one.key, re.IGNORECASE) and all(_HOST_LIKE.fullmatch(part) for part in listed):
            return tuple(dict.fromkeys(listed))
    starred = re.search(
        r"(?:hosts?|origins?)\b[\"'`]?(?:\s+set\s+to|\s*[:=])?\s*\[?[\"'`]\*[\"'`]", text, re.IGNORECASE
    )
    return ("*",) if starred is not None else ()


def points_to(text: str) -> tuple[str, str]:
    """Both sides of a line of a zone: `www` → `host.example.com`."""
    found = re.search(r"(?P<name>@|[\w.-]+)`?\s*(?:→|->|=>)\s*`?(?P<target>[\w.-]+)", text)
    record = re.match(r"\W*(?:A|AAAA|CNAME|ALIAS)\s", text) is not None
    if found is None or not (record or found["name"] in ("@", "www") or _HOST.fullmatch(found["name"])):
        return "", ""
    return found["name"], found["target"] if _HOST.fullmatch(found["target"]) else ""


def ports(text: str) -> tuple[int, ...]:
    """Ports that a line calls so: "ports 80, 443", "port 8080"."""
    found = re.search(r"\bports?\b\W{0,3}(\d{2,5}(?:\s?(?:,|and|/|&|or)\s?\d{2,5})*)", text, re.IGNORECASE)
    return tuple(int(one) for one in re.findall(r"\d{2,5}", found[1])) if found is not None else ()


def package(text: str) -> tuple[str, str]:
    """A package and its version as a line states them, each perhaps empty."""
    if (found := _REQUIREMENT.search(text)) is not None and found["name"].lower() not in _NO_PACKAGES:
        return found["name"].split("[")[0], _version(found["version"])
    for pattern in (_INSTALLED, _INCLUDES, _IN_MANIFEST):
        if (found := pattern.search(text.replace("`", "") if pattern is _IN_MANIFEST else text)) is not None:
            name = found["name"].removesuffix(".txt")
            if name.lower() not in _NO_PACKAGES and not name.startswith("requirements"):
                return name.split("[")[0], ""
    if re.fullmatch(r"[a-z][\w-]{2,40}", text.strip()) is not None:
        return text.strip(), ""
    if (listed := _LISTED_VERSION.match(text)) is not None and "." in listed["version"]:
        return listed["name"], listed["version"]
    if (found := re.search(r"`([A-Za-z][\w-]*(?:\[[\w,-]+\])?)`", text)) is not None and not _FILE.fullmatch(found[1]):
        return found[1], ""
    if (found := _PACKAGE_VERSION.search(text)) is not None and found["name"].lower() not in _NO_PACKAGES:
        return found["name"], found["version"].replace("+", "")
    if (found := _WAS_INSTALLED.search(text)) is not None and found["name"].lower() not in _NO_PACKAGES:
        return found["name"], ""
    return "", ""


def _version(written: str) -> str:
    bare = written.replace(" ", "")
    return bare.removeprefix("==") if "," not in bare else bare
