"""What a line says in words, for limits that are no amounts: the subject of a number, a threshold, a plan, a journey."""

import json
import re
from collections.abc import Sequence

from proveout.bind.amounts import Amount, Measure, plain

_MARKS = re.compile(r"^(?:[\s\-*>•|]+|\d+[.)]\s+|\[[ xX_]?\]\s*|[✅✔☑☐⬜□❌⚠️🔴🟡🟢]+\s*)+")
_MONTHS = "january february march april may june july august september october november december".split()
_DATE = re.compile(
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b|\b(?P<m>[A-Z][a-z]{2,8})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})\b"
    r"|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?P<m2>[A-Z][a-z]{2,8}),? (?P<y2>\d{4})\b"
)
_DATED = re.compile(
    r"\b(?P<subject>(?:last|next|document|date)?\s?(?:updated?|verified|reviewed?|modified|revised|tested|checked|audited)|date)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"\b(?P<subject>(?:(?:system|app|application|api|document|project|software|release)\s)?version)\b\W{1,8}v?(?P<value>\d+(?:\.\d+)*(?:-[\w.]+)?)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\s?(?P<words>[A-Za-z][\w/-]*(?: (?!and\b|or\b|in\b|of\b|with\b|for\b|on\b|to\b)[A-Za-z][\w-]*){0,2})")
_SEMVER = re.compile(r"(?<![\w.])v?\d+\.\d+(?:\.\d+)?(?:-[a-z]+\.?\d*)?(?![\w.]*\d)")
_TAG = re.compile(r"(?<![\w.])v\d+\.\d+(?:\.\d+)?(?:-[a-z]+\.?\d*)?\b")
_RUNTIME = re.compile(
    r"\b(?:python|node(?:\.?js)?|ruby|go|java|php)(?:[ _-]?version)?\b[\s:='\"`(v-]{0,4}(?:version\b[\s:='\"`(v-]{0,4})?(?:verified\b[\s:='\"`(v-]{0,4})?"
    r"(?P<value>(?:>=|≥|==|~=)?\s?\d+(?:\.\d+){0,2}\+?)",
    re.IGNORECASE,
)
_STORE_VERSION = re.compile(r"\b(?:postgres(?:ql)?|redis|mysql|mariadb|mongodb|valkey)\b[\s:v]{0,3}(?P<value>\d+(?:\.\d+)*)", re.IGNORECASE)

_SEVERITY = re.compile(r"^\W*(?:critical|warning|warn|info|alerts?|p\d|sev ?\d)\b\s*[:\-–]\s*", re.IGNORECASE)
_ALERTING = re.compile(
    r"^\W*(?:(?:set ?up|configure|create|add|enable|define)\s+)?(?:alerts?|alerting|alarms?)\b\s*(?:rules?\b\s*)?"
    r"(?:(?:are\s+|is\s+)?(?:configured|set ?up|enabled|created)\b\s*)?(?:(?:on|when|if|for|about)\b)?\s*",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"\s*(?:\(|is|are|of|at|:|>=?|<=?|≥|≤|exceeds?|above|over|below|under|more than|less than|greater than|reaches|than|usage|drops)*\s*$",
    re.IGNORECASE,
)
_COMPARED = {Measure.PERCENT: "%", Measure.NUMBER: "", Measure.DURATION: " ", Measure.SIZE: " ", Measure.RATE: ""}

_PLANS = "free|hobby|starter|basic|standard|professional|pro|team|business|enterprise|paid|premium|dedicated|developer"
_TIER = re.compile(
    rf"\b(?P<a>{_PLANS})(?P<or>(?:\s?/\s?|\s+or\s+)(?:{_PLANS}))?\s+(?:tier|plan)\b|\b(?:tier|plan)\b\W{{1,3}}(?P<b>{_PLANS})(?P<or2>(?:\s?/\s?|\s+or\s+)(?:{_PLANS}))?\b",
    re.IGNORECASE,
)
_PROJECT_TIER = re.compile(rf"\b(?:supabase|neon|render|heroku|vercel|railway|atlas)\s+(?P<a>{_PLANS})\b", re.IGNORECASE)
_MANAGED = re.compile(r"\bmanaged\b", re.IGNORECASE)
_REGION = re.compile(r"\b(?:(?:us|eu|ap|ca|sa|me|af|il)-[a-z]+-\d[a-z]?|(?:us|europe|asia|australia|southamerica)-[a-z]+\d)\b")
_NAMED_REGION = re.compile(r"\bregion\b\s*[:=]\s*[`\"']?(?P<value>[A-Za-z][\w-]*)", re.IGNORECASE)
_SERVICES = (
    ("redis", r"\b(?:redis|upstash|elasticache|valkey)\b"),
    ("postgres", r"\b(?:postgres(?:ql)?|rds|cloud sql|neon)\b"),
    ("mysql", r"\b(?:mysql|mariadb|planetscale)\b"),
    ("mongodb", r"\b(?:mongodb|atlas)\b"),
    ("postgres", r"\bdatabase\b"),
    ("supabase", r"\bsupabase\b"),
    ("celery-beat", r"\bcelery[ -]?beat\b"),
    ("celery-worker", r"\bcelery(?:[ -]?worker)?\b"),
    ("storage", r"\b(?:storage|bucket|s3)\b"),
    ("worker", r"\bworker\b"),
    ("web", r"\b(?:web|backend|api) (?:service|server|dyno)\b"),
)
_REPLICATED = re.compile(r"\breplicas?\b|\breplication\b|\bhigh availability\b|\bHA\b|\bfailover\b|\bmulti-az\b", re.IGNORECASE)

_COMMANDS = re.compile(
    r"(?<![\w/.-])(?:(?:python3? -m )?pytest(?:\s+(?:-\S+|[\w./:]+/[\w./:]*|\S+\.py))*|(?:npm|yarn|pnpm)(?: run)? (?:build|test|lint|test:e2e|e2e)\b"
    r"|python3? manage\.py test\b(?:\s+[\w.]+)*|make (?:test|build|check)\b|tox\b|npx (?:playwright|cypress) \w+|vite build|cargo \w+)"
)
_BRANCH = re.compile(r"\b(?P<a>main|master|develop|trunk|release/[\w.*-]+)\b(?!\s(?:page|menu|process|thread|module|app|flow|feature|function|domain|entry|site|content|key)|\.py|:)")
_ENVIRONMENTS = (
    ("dev", r"\bdev\b(?! server)"),
    ("development", r"\bdevelopment\b(?! server)"),
    ("local", r"\blocal\b"),
    ("staging", r"\bstag(?:e|ing)\b"),
    ("sandbox", r"\bsandbox\b"),
    ("preview", r"\bpreview\b"),
    ("production", r"(?<!pre-)\bprod(?:uction)?\b"),
)
_TRIGGERS = (
    ("tag v*", r"\btags? \(?`?v\*|\bgit tag|\b(?:release|version) tag\b|\bon tags?\b"),
    ("push to {branch}", r"\bon (?:the )?(?:main|master|develop) branch\b|\bpush(?:es)? (?:to|on)\b|\bon push\b|\bgit push\b|\bon (?:every )?(?:commit|merge)|\bcommit\b|\bmerge"),
    ("schedule", r"\b(?:nightly|scheduled|on a schedule|cron)\b"),
    ("pull request", r"\bpull requests?\b|\bPRs?\b"),
)
_TOOLS = re.compile(r"\b(?:dependabot|renovate|snyk|pip-audit|safety|npm audit|bandit|semgrep|trivy|codeql|sonarqube|mypy|ruff|flake8|black|eslint|pylint|prettier|isort|tsc|pyright|gitleaks)\b", re.IGNORECASE)
_FORMATS = re.compile(r"\bYYYY-MM-DD\b|\bISO[ -]?8601\b|\bE\.164\b|\bRFC ?3339\b|\bUUID(?:v4)?\b|\bHH:MM(?::SS)?\b")

_KEY_VALUE = re.compile(r"[\"']?(?P<key>[A-Za-z_][\w.]*)[\"']?\s*:\s*(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|(?P<raw>true|false|null|-?\d+(?:\.\d+)?)(?=\s*[,}]))", re.IGNORECASE)
_OBJECT = re.compile(r"\{[^{}]{1,400}\}")
_RETURNS_PAIR = re.compile(r"\breturns?\s+\"(?P<key>\w+)\":\s*\"(?P<value>[^\"]+)\"")
_RETURNS_BOOL = re.compile(r"\b(?P<key>[a-z]+_[a-z_]+)\s*(?:=|:|is)?\s*(?P<value>true|false)\b", re.IGNORECASE)
_STATUS_IS = re.compile(r"(?:->|→|=>).*\bstatus:?\s+[\"']?(?P<value>[A-Za-z]+)\b")
_CONTAINS = re.compile(r"\b(?:contains?|containing|includes?|shows?|displays?|with text)\s+(?:the (?:text|word|string)\s+)?[\"“'](?P<value>[^\"”']{2,80})[\"”']", re.IGNORECASE)

_HEADER = re.compile(
    r"\b(?P<name>X-[A-Z][\w-]+|Referrer-Policy|Permissions-Policy|Feature-Policy|Cross-Origin-[A-Z][\w-]+|Cache-Control|Access-Control-[A-Z][\w-]+|"
    r"Content-Security-Policy|Strict-Transport-Security|Content-Type|Expect-CT|Server|Retry-After|ETag|Vary)\b"
    r"(?:[`\"']?\s*[:=]?\s*[`\"']?(?P<value>[a-z0-9][^`\"'|)]*))?"
)
_HEADER_SETTING = re.compile(r"\b(?P<name>referrer_policy|permissions_policy|feature_policy|x_frame_options|x_content_type_options|content_security_policy)\b")

_SQL_FROM = re.compile(r"\bfrom\s+(?P<table>[a-z_][\w.]*)", re.IGNORECASE)
_SQL_WHERE = re.compile(r"\bwhere\s+(?P<where>.{3,200}?)\s*;?\s*[\"'`]?$", re.IGNORECASE)
_DATA = re.compile(r"\b(?P<table>(?:demo|test|sample|seed|initial|dummy|mock|reference|lookup|master|historical|inactive|default|old)\s+(?:data|users?|accounts?|records?|roles?|categories|rows))\b", re.IGNORECASE)
_POPULATES = re.compile(r"\b(?:populate|seed|load)_(?P<table>[a-z_]+)\b")
_KEPT_UNTIL = re.compile(
    r"\b(?:find|mark|delete|remove|purge|anonymi[sz]e|archive|expire|clean ?up)\s+(?:all\s+)?(?P<table>(?:(?:old|inactive|stale|expired)\s+)?[a-z_]+)\s+(?:older than|after|not)\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:remov|delet|purg|clear|clean|no\b|expire|anonymi[sz]|wip)", re.IGNORECASE)
_POLICY = re.compile(r"^[\s\-*`|]*(?P<table>[a-z_][a-z0-9_]*)[`\s]*[:|→-]+>?\s*\W{0,3}(?P<expression>[A-Za-z_(][\w.()\s=<>'\"!:]*(?:=|\bis\b|\bin\b)[^|`]*)", re.IGNORECASE)
_SNAKE = re.compile(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b")
_LISTED = re.compile(r"\b(?:tables?|columns?|index(?:es)?|extensions?|buckets?|queues?|scopes?|fields?|jobs?|roles?|metrics)\b[^:(]{0,24}[:(]\s*(?P<list>[\w`'\".]+(?:\s*,\s*(?:and\s+)?[\w`'\".]+)*)", re.IGNORECASE)
_INDEX = re.compile(r"\bCREATE (?:UNIQUE )?INDEX (?:CONCURRENTLY )?(?:IF NOT EXISTS )?(?P<name>\w+)|\b(?P<idx>idx_\w+|\w+_idx)\b", re.IGNORECASE)
_EXTENSION = re.compile(r"\b(?:pgvector|postgis|uuid-ossp|pg_trgm|pgcrypto|pg_stat_statements|citext|hstore|pg_cron|timescaledb)\b", re.IGNORECASE)
_DOTTED = re.compile(r"\bdatabase_tables\.(?P<name>\w+)|(?<![\w./`])`?(?P<column>[a-z]\w*_\w+\.[a-z]\w*)`?(?![\w(])")

_DOCUMENT = re.compile(r"^(?:document|define|write|describe|create|prepare)\s+(?:the |all |a |an )?(?P<what>[^.;:(]{3,80})", re.IGNORECASE)
_DOCUMENTED = re.compile(r"^(?P<what>[^.;:(]{3,80}?)\s+(?:is |are |has been )?(?:documented|documentation|defined|written)\b", re.IGNORECASE)


def statement(text: str) -> str:
    """The line's own words without its marks and emphasis."""
    bare = _MARKS.sub("", text).replace("**", "").replace("`", "").strip()
    return bare.rstrip(" .:;✅✔❌")


def iso_date(text: str) -> str:
    """The first date of a line as YYYY-MM-DD; one whose day and month cannot be told apart is none."""
    found = _DATE.search(text)
    if found is None:
        return ""
    if found["iso"]:
        return found["iso"]
    name, day, year = found["m"] or found["m2"], found["d"] or found["d2"], found["y"] or found["y2"]
    month = next((at for at, full in enumerate(_MONTHS, 1) if full.startswith(name.lower())), 0)
    return f"{year}-{month:02}-{int(day):02}" if month else ""


def number_stated(text: str, amounts: Sequence[Amount]) -> tuple[str, str]:
    """Subject and value of a number, a version or a date that a document states of itself."""
    if (dated := _DATED.search(text)) is not None and (date := iso_date(text)):
        return " ".join(dated["subject"].lower().split()), date
    if (version := _VERSION.search(text)) is not None:
        return version["subject"].lower(), version["value"]
    for amount in amounts:
        after = _SUBJECT.match(text[amount.end :])
        if amount.measure is Measure.NUMBER and after is not None:
            return after["words"], plain(amount.low)
        if amount.measure is Measure.SIZE:
            return statement(text[: amount.start]).rstrip("(~ ≈"), f"{plain(amount.low)} {amount.unit}"
        if amount.measure is Measure.PERCENT and after is not None:
            return after["words"], amount.written()
    return "", ""


def alert(text: str, amounts: Sequence[Amount]) -> tuple[str, str]:
    """Metric and threshold of an alert: ("error rate", "> 5%")."""
    bare = statement(text)
    bound = next((one for one in amounts if one.comparator and one.measure in _COMPARED and not _lasts(text, one)), None)
    if bound is None:
        told = _SEVERITY.match(bare) is not None or re.search(r"\balert|\balarm", bare, re.IGNORECASE) is not None
        return (_metric(bare) if told else ""), ""
    if bound.measure is Measure.RATE and re.search(r"\b(?:in|within)\b", text[bound.start : bound.end]):
        counted = re.match(r"\d+\+?\s+(?P<what>[A-Za-z -]+?)\s+(?:in|within)\b", text[bound.start :])
        return counted["what"] if counted is not None else "", f"{bound.comparator} {plain(bound.low)}"
    number = bound.written() if bound.measure is Measure.RATE else plain(bound.low)
    unit = "" if bound.measure is Measure.RATE else f"{_COMPARED[bound.measure]}{bound.unit if bound.measure is not Measure.PERCENT else ''}"
    before = _COMPARING.sub("", text[: bound.start])
    metric = _metric(statement(before)) or _metric(text[bound.end :].lstrip("+ "))
    return metric, f"{bound.comparator} {number}{unit}".rstrip()


def _lasts(text: str, amount: Amount) -> bool:
    return amount.measure is Measure.DURATION and re.search(r"\b(?:for|in|within|over)\W*$", text[: amount.start]) is not None


def _metric(text: str) -> str:
    return _ALERTING.sub("", _SEVERITY.sub("", text)).strip(" :(-")


def service(text: str, section: Sequence[str]) -> str:
    """The managed service that a line speaks of; of its headings where the line names none."""
    for words in (text, *reversed(section)):
        for name, pattern in _SERVICES:
            if re.search(pattern, words, re.IGNORECASE):
                return name
    return ""


def plan(text: str) -> str:
    if (found := _TIER.search(text) or _PROJECT_TIER.search(text)) is not None:
        groups = found.groupdict()
        name, other = groups.get("a") or groups.get("b") or "", groups.get("or") or groups.get("or2") or ""
        other = re.sub(r"^\W+|^\s*or\s+", "", other).strip()
        return f"{name} or {other}".lower() if other else name.lower()
    if (slug := re.search(r"\binstance_size(?:_slug)?:\s*[\"']?([\w.-]+)", text)) is not None:
        return slug[1]
    if _MANAGED.search(text):
        return "managed"
    return "production" if re.search(r"\bproduction (?:mode|cluster|plan|tier)\b|\bproduction: true\b", text, re.IGNORECASE) else ""


def region(text: str) -> str:
    found = _REGION.search(text)
    if found is not None:
        return found[0]
    named = _NAMED_REGION.search(text)
    return named["value"].lower() if named is not None and named["value"].lower() not in ("same", "closest", "the") else ""


def replicated(text: str) -> bool:
    return _REPLICATED.search(text) is not None


def store_version(text: str) -> str:
    found = _STORE_VERSION.search(text)
    return found["value"] if found is not None else ""


def runtime_version(text: str) -> str:
    found = _RUNTIME.search(text)
    if found is None:
        return ""
    value = found["value"].replace(" ", "").replace("≥", ">=")
    return f">={value[:-1]}" if value.endswith("+") else value


def tag(text: str) -> str:
    found = _TAG.search(text)
    return found[0] if found is not None else ""


def release_version(text: str) -> str:
    if (found := _VERSION.search(text)) is not None:
        return found["value"]
    semver = _SEMVER.search(text)
    return semver[0].removeprefix("v") if semver is not None else ""


def command(text: str) -> str:
    found = _COMMANDS.search(text)
    return re.sub(r"\s+-(?:v+|q|x|s)\b", "", found[0]).strip() if found is not None else ""


def branch(text: str) -> str:
    found = _BRANCH.search(text)
    return found["a"] if found is not None and re.search(r"branch|merge|push|commit|deploy", text, re.IGNORECASE) else ""


def environments(text: str) -> tuple[str, ...]:
    """In the order of the line."""
    found = [(match.start(), name) for name, words in _ENVIRONMENTS for match in re.finditer(words, text, re.IGNORECASE)]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def trigger(text: str) -> str:
    for name, words in _TRIGGERS:
        if re.search(words, text, re.IGNORECASE):
            if "{branch}" not in name:
                return name
            return name.format(branch=branch(text)) if branch(text) else ""
    return ""


def tools(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0].lower() for found in _TOOLS.finditer(text)))


def format_of(text: str) -> str:
    found = _FORMATS.search(text)
    return found[0] if found is not None else ""


def json_of(text: str) -> str:
    """What an answer holds, as one flat JSON object; nothing where only its shape is shown."""
    after = re.split(r"->|→|=>|\breturns?\b|\bexpect\w*\b|\bresponse\b", text, maxsplit=1, flags=re.IGNORECASE)
    told = after[1] if len(after) > 1 else ""
    found: dict[str, object] = {}
    if (whole := _OBJECT.search(told)) is not None:
        for pair in _KEY_VALUE.finditer(whole[0]):
            raw = pair["raw"]
            found[pair["key"]] = json.loads(raw.lower()) if raw else (pair["d"] if pair["d"] is not None else pair["s"])
    elif (pair := _RETURNS_PAIR.search(text) or _STATUS_IS.search(text)) is not None:
        found[pair.groupdict().get("key") or "status"] = pair["value"]
    elif told and (pair := _RETURNS_BOOL.search(told)) is not None:
        found[pair["key"]] = pair["value"].lower() == "true"
    return json.dumps(found) if found else ""


def contains(text: str) -> str:
    found = _CONTAINS.search(text)
    return found["value"] if found is not None else ""


def header(text: str) -> tuple[str, str]:
    """A header and its value, the latter perhaps empty."""
    if (found := _HEADER.search(text)) is not None:
        value = (found["value"] or "").strip(" .,:;")
        looks = value and re.match(r"^(?:[\w-]*[-=;/'(][^ ]*|nosniff|DENY|SAMEORIGIN|\d+;?)(?:[ ;,].*)?$", value, re.IGNORECASE)
        return found["name"], value if looks else ""
    if (found := _HEADER_SETTING.search(text)) is not None:
        quoted = re.search(r"=\s*[\"']([^\"']+)[\"']", text[found.end() :])
        return found["name"].replace("_", "-").title(), quoted[1] if quoted is not None else ""
    return "", ""


def rows(text: str, amounts: Sequence[Amount]) -> tuple[str, str, str]:
    """Table, number of rows and condition that a line states of data."""
    from_ = _SQL_FROM.search(text) if re.search(r"\bselect\b|\bdelete from\b", text, re.IGNORECASE) else None
    named = _DATA.search(text)
    populated = _POPULATES.search(text)
    spans = re.findall(r"`([^`]+)`", text)
    code = next((one for span in spans if "=" not in span for one in _SNAKE.findall(span)), "")
    kept = _KEPT_UNTIL.search(text)
    named = kept or named
    table = from_["table"] if from_ else populated["table"].replace("_", " ") if populated else named["table"] if named else code
    where = _SQL_WHERE.search(text) if from_ else None
    condition = where["where"] if where is not None else next((span for span in reversed(spans) if "='" in span), "")
    count = next((one for one in amounts if one.measure is Measure.NUMBER and _SUBJECT.match(text[one.end :])), None)
    if not table:
        return "", "", ""
    if _GONE.search(text) or kept is not None:
        number = "0"
    elif count is not None:
        done = re.search(r"\b(?:updated|fixed|inserted|migrated|imported|loaded|affected|created)\b", text, re.IGNORECASE)
        number = f"at least {plain(count.low)}" if done or count.comparator.startswith(">") else plain(count.low)
    else:
        number = "at least 1"
    return table, number, condition


def policy(text: str) -> tuple[str, str]:
    """Table and expression of a row-level rule."""
    found = _POLICY.match(text)
    return (found["table"], found["expression"].strip(" `")) if found is not None else ("", "")


def listed(text: str) -> tuple[str, ...]:
    """Names after a colon or in brackets behind their noun: "tables: users, orders"."""
    found = _LISTED.search(text)
    if found is None:
        return ()
    names = [one.strip(" `'\".") for one in re.split(r",|\band\b", found["list"])]
    return tuple(dict.fromkeys(one for one in names if re.fullmatch(r"[A-Za-z]\w*(?:\.\w+)?", one)))


def objects(text: str) -> tuple[str, ...]:
    """Tables, columns, indexes and extensions that a line names."""
    if found := [match["name"] or match["idx"] for match in _INDEX.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if found := [match["name"] or match["column"] for match in _DOTTED.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if found := [match[0].lower() for match in _EXTENSION.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if names := listed(text):
        return names
    return tuple(dict.fromkeys(one for span in re.findall(r"`([^`]+)`", text) for one in _SNAKE.findall(span) if one == span))


def document(text: str) -> tuple[str, tuple[str, ...]]:
    """What is to be written down, and the points that it is to cover."""
    bare = statement(text)
    found = _DOCUMENT.match(bare) or _DOCUMENTED.match(bare)
    what, _, purpose = (found["what"] if found is not None else bare).partition(" for ")
    return what.strip(), (purpose.strip(),) if purpose else points(text)


def points(text: str) -> tuple[str, ...]:
    """What stands behind the colon."""
    _, colon, rest = statement(text).partition(": ")
    rest = re.sub(r"\s*\([^)]*\)\s*$", "", rest).strip()
    return (rest,) if colon and rest and len(rest) < 80 else ()  # noqa: PLR2004 - longer is a sentence, no point
