"""What a line says in words, for limits that are no amounts: a subject, a threshold, an answer, a journey."""

import json
import re
from collections.abc import Sequence

from proveout.bind.amounts import Amount, Measure, plain
from proveout.pattern import Pattern

_MARKS = Pattern(r"^(?:[\s\-*>•|]+|\d+[.)]\s+|\[[ xX_]?\]\s*|[✅✔☑☐⬜□❌⚠️🔴🟡🟢]+\s*)+")
_MONTHS = "january february march april may june july august september october november december".split()
_DATE = Pattern(
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b|\b(?P<m>[A-Z][a-z]{2,8})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})\b"
    r"|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?P<m2>[A-Z][a-z]{2,8}),? (?P<y2>\d{4})\b"
)
_MONTH = Pattern(r"\b(?P<m>[A-Z][a-z]{2,8})\.? (?P<y>20\d{2})\b")
_DATED = Pattern(
    r"\b(?P<subject>(?:last|next|document|date)?\s?(?:updated?|verified|reviewed?|modified|revised|"
    r"tested|checked|audited)|date)\b",
    re.IGNORECASE,
)
_VERSION = Pattern(
    r"\b(?P<subject>(?:(?:system|app|application|api|document|project|software|"
    r"release)\s)?version)\b\W{1,8}v?(?P<value>\d+(?:\.\d+)*(?:-[\w.]+)?)",
    re.IGNORECASE,
)
SUBJECT = Pattern(
    r"^\s?(?P<words>[A-Za-z][\w/-]*(?: (?!and\b|or\b|in\b|of\b|with\b|for\b|on\b|to\b)[A-Za-z][\w-]*){0,2})"
)
_SEMVER = Pattern(r"(?<![\w.])v?\d+\.\d+(?:\.\d+)?(?:-[a-z]+\.?\d*)?(?![\w.]*\d)")
_TAG = Pattern(r"(?<![\w.])v\d+\.\d+(?:\.\d+)?(?:-[a-z]+\.?\d*)?\b")
_RUNTIME = Pattern(
    r"\b(?:python|node(?:\.?js)?|ruby|go|java|"
    r"php)(?:[ _-]?version)?\b[\s:='\"`(v-]{0,4}(?:version\b[\s:='\"`(v-]{0,4})?"
    r"(?:(?:is )?(?:verified|specified|pinned|set|is)\b[\s:='\"`(v-]{0,4})?"
    r"(?P<value>(?:>=|≥|==|~=)?\s?\d+(?:\.\d+){0,2}\+?)",
    re.IGNORECASE,
)

_SEVERITY = Pattern(r"^\W*(?:critical|warning|warn|info|alerts?|p\d|sev ?\d)\b\s*[:\-–]\s*", re.IGNORECASE)
_ALERTING = Pattern(
    r"^\W*(?:(?:set ?up|configure|create|add|enable|define)\s+)?(?:alerts?|alerting|alarms?)\b\s*(?:rules?\b\s*)?"
    r"(?:(?:are\s+|is\s+)?(?:configured|set ?up|enabled|created)\b\s*)?(?:(?:on|when|if|for|about)\b)?\s*",
    re.IGNORECASE,
)
_COMPARING = Pattern(
    r"(?:[\s(:<>=≥≤]|\b(?:is|are|of|at|exceeds?|above|over|below|under|more|less|greater|reaches|"
    r"than|usage|drops)\b)+$",
    re.IGNORECASE,
)
_WINDOW = Pattern(r"\s(?:in|within|over)\s+(?:an?|the|\d)")
_NO_METRIC = Pattern(r"^(?:critical )?alerts?\b|^thresholds?\b|\bset ?up\b|^alerting\b", re.IGNORECASE)
_COMPARED = {Measure.PERCENT: "%", Measure.NUMBER: "", Measure.DURATION: " ", Measure.SIZE: " ", Measure.RATE: ""}


_COMMANDS = Pattern(
    r"(?<![\w/.-])(?:(?:python3? -m )?pytest(?:\s+(?:-[^\s`]+|[\w./:]+/[\w./:]*|[^\s`]+\.py))*|"
    r"(?:npm|yarn|pnpm)(?: run)? (?:build|test|lint|e2e)(?::[\w:-]+)?\b"
    r"|python3? manage\.py test\b(?:\s+[\w.]+)*|make (?:test|build|check)\b|tox\b|npx (?:playwright|"
    r"cypress) \w+|vite build|cargo \w+)"
)
_BRANCH = Pattern(
    r"\b(?P<a>main|master|develop|trunk|release/[\w.*-]+)\b(?!\s(?:page|menu|process|thread|module|"
    r"app|flow|feature|function|domain|entry|site|content|key)|\.py|:)"
)
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
    (
        "push to {branch}",
        (
            r"\bon (?:the )?(?:main|master|develop) branch\b|\bpush(?:es)? (?:to|on)\b|\bon push\b|"
            r"\bgit push\b|\bon (?:every )?(?:commit|merge)|\bcommit\b|\bmerge"
        ),
    ),
    ("schedule", r"\b(?:nightly|scheduled|on a schedule|cron)\b"),
    ("pull request", r"\bpull requests?\b|\bPRs?\b"),
)
_TOOLS = Pattern(
    r"\b(?:dependabot|renovate|snyk|pip-audit|safety|npm audit|bandit|semgrep|trivy|codeql|sonarqube|"
    r"mypy|ruff|flake8|black|eslint|pylint|prettier|isort|tsc|pyright|gitleaks)\b",
    re.IGNORECASE,
)
_FORMATS = Pattern(r"\bYYYY-MM-DD\b|\bISO[ -]?8601\b|\bE\.164\b|\bRFC ?3339\b|\bUUID(?:v4)?\b|\bHH:MM(?::SS)?\b")

_KEY_VALUE = Pattern(
    r"[\"']?(?P<key>[A-Za-z_][\w.]*)[\"']?\s*:\s*(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|(?P<raw>true|"
    r"false|null|-?\d+(?:\.\d+)?)(?=\s*[,}]))",
    re.IGNORECASE,
)
_OBJECT = Pattern(r"\{[^{}]{1,400}\}")
_RETURNS_PAIR = Pattern(r"\breturns?\s+\"(?P<key>\w+)\":\s*\"(?P<value>[^\"]+)\"")
_RETURNS_BOOL = Pattern(r"\b(?P<key>[a-z]+_[a-z_]+)\s*(?:=|:|is)?\s*(?P<value>true|false)\b", re.IGNORECASE)
_STATUS_IS = Pattern(r"(?:->|→|=>).*\bstatus:?\s+[\"']?(?P<value>[A-Za-z]+)\b")
_GIVES_TOKEN = Pattern(
    r"\b(?:returns?|get|gives?|issues?)\s+(?:an?\s+)?(?:JWT\s+|access\s+|auth\s+)?tokens?\b", re.IGNORECASE
)
_CONTAINS = Pattern(
    r"\b(?:contains?|containing|includes?|shows?|displays?|with text)\s+(?:the (?:text|word|"
    r"string)\s+)?[\"“'](?P<value>[^\"”']{2,80})[\"”']",
    re.IGNORECASE,
)

_HEADER = Pattern(
    r"\b(?P<name>(?i:x-[a-z][\w-]+)|Referrer-Policy|Permissions-Policy|Feature-Policy|"
    r"Cross-Origin-[A-Z][\w-]+|Cache-Control|Access-Control-[A-Z][\w-]+|"
    r"Content-Security-Policy|Strict-Transport-Security|Content-Type|Expect-CT|Server|Retry-After|ETag|Vary)\b"
    r"(?:[`\"']?\]?\s*[:=]?\s*[`\"']?(?P<value>[a-z0-9][^`\"'|)]*))?"
)
_HEADER_SETTING = Pattern(
    r"\b(?P<name>(?:secure_)?referrer_policy|permissions_policy|feature_policy|x_frame_options|"
    r"x_content_type_options|content_security_policy)\b"
)


_DOCUMENT = Pattern(
    r"^(?:document|define|write|describe|create|prepare)\s+(?:the |all |a |an )?(?P<what>[^.;:(]{3,80})", re.IGNORECASE
)
_DOCUMENTED = Pattern(
    r"^(?P<what>[^.;:(]{3,80}?)\s+(?:is |are |has been )?(?:documented|documentation|defined|written)\b", re.IGNORECASE
)


def statement(text: str) -> str:
    """The line's own words without its marks and emphasis."""
    bare = _MARKS.sub("", text).replace("**", "").replace("`", "").strip()
    return bare.rstrip(" .:;✅✔❌")


def iso_date(text: str) -> str:
    """The first date of a line as YYYY-MM-DD; one whose day and month cannot be told apart is none."""
    found = _DATE.search(text)
    if found is None:
        found = _MONTH.search(text)
        month = _month(found["m"]) if found is not None else 0
        return f"{found['y']}-{month:02}" if found is not None and month else ""
    if found["iso"]:
        return found["iso"]
    name, day, year = found["m"] or found["m2"], found["d"] or found["d2"], found["y"] or found["y2"]
    month = _month(name)
    return f"{year}-{month:02}-{int(day):02}" if month else ""


def _month(name: str) -> int:
    return next((at for at, full in enumerate(_MONTHS, 1) if full.startswith(name.lower())), 0)


def number_stated(text: str, amounts: Sequence[Amount]) -> tuple[str, str]:
    """Subject and value of a number, a version or a date that a document states of itself."""
    if (dated := _DATED.search(text)) is not None and (date := iso_date(text)):
        return " ".join(dated["subject"].lower().split()), date
    if (version := _VERSION.search(text)) is not None:
        return version["subject"].lower(), version["value"]
    for amount in amounts:
        after = SUBJECT.match(text[amount.end :])
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
    if bare.startswith("Any "):
        return bare.removeprefix("Any "), "any"
    bound = next(
        (one for one in amounts if one.comparator and one.measure in _COMPARED and not _lasts(text, one)), None
    )
    if bound is None:
        told = _SEVERITY.match(bare) is not None or re.search(r"\balert|\balarm", bare, re.IGNORECASE) is not None
        return (_metric(bare) if told else ""), ""
    if bound.measure is Measure.RATE and re.search(r"\b(?:in|within)\b", text[bound.start : bound.end]):
        counted = re.match(r"\d+\+?\s+(?P<what>[A-Za-z -]+?)\s+(?:in|within)\b", text[bound.start :])
        return counted["what"] if counted is not None else "", f"{bound.comparator} {plain(bound.low)}"
    number = bound.written() if bound.measure is Measure.RATE else plain(bound.low)
    unit = (
        ""
        if bound.measure is Measure.RATE
        else f"{_COMPARED[bound.measure]}{bound.unit if bound.measure is not Measure.PERCENT else ''}"
    )
    before = _COMPARING.sub("", text[: bound.start])
    metric = _metric(statement(before)) or _metric(_WINDOW.split(text[bound.end :].lstrip("+ "))[0])
    return metric, f"{bound.comparator} {number}{unit}".rstrip()


def _lasts(text: str, amount: Amount) -> bool:
    return (
        amount.measure is Measure.DURATION
        and re.search(r"\b(?:for|in|within|over)\W*$", text[: amount.start]) is not None
    )


def metric(text: str) -> str:
    """What a line names that stands under alerts; empty for a sentence."""
    return _metric(statement(text))


def _metric(text: str) -> str:
    metric = _ALERTING.sub("", _SEVERITY.sub("", text)).replace("(", " ").strip(" :(-")
    return "" if _NO_METRIC.search(metric) or len(metric) > 70 else " ".join(metric.split())  # a sentence


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
    return (
        found["a"] if found is not None and re.search(r"branch|merge|push|commit|deploy", text, re.IGNORECASE) else ""
    )


def environments(text: str) -> tuple[str, ...]:
    """In the order of the line."""
    found = [
        (match.start(), name) for name, words in _ENVIRONMENTS for match in re.finditer(words, text, re.IGNORECASE)
    ]
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
    elif (stated := _RETURNS_PAIR.search(text) or _STATUS_IS.search(text)) is not None:
        found[stated.groupdict().get("key") or "status"] = stated["value"]
    elif told and (yes_or_no := _RETURNS_BOOL.search(told)) is not None:
        found[yes_or_no["key"]] = yes_or_no["value"].lower() == "true"
    return json.dumps(found) if found else ""


def contains(text: str) -> str:
    if _GIVES_TOKEN.search(text) is not None:
        return "token"
    found = _CONTAINS.search(text)
    return found["value"] if found is not None else ""


def header(text: str) -> tuple[str, str]:
    """A header and its value, the latter perhaps empty."""
    if (exposed := re.search(r"\bexpose[ _-]headers?\W{1,4}(?P<value>[A-Z][\w-]+)", text)) is not None:
        return "Access-Control-Expose-Headers", exposed["value"]
    if (found := _HEADER.search(text)) is not None:
        value = (found["value"] or "").strip(" .,:;")
        looks = value and re.match(
            r"^(?:[\w-]*[-=;/'(][^ ]*|nosniff|DENY|SAMEORIGIN|\d+;?)(?:[ ;,].*)?$", value, re.IGNORECASE
        )
        return found["name"], value if looks else ""
    if (found := _HEADER_SETTING.search(text)) is not None:
        quoted = re.search(r"=\s*[\"']([^\"']+)[\"']", text[found.end() :])
        # The name before 2020, which the libraries still take.
        name = found["name"].lower().removeprefix("secure_").replace("feature", "permissions").replace("_", "-").title()
        return name, quoted[1] if quoted is not None else ""
    return "", ""


def document(text: str) -> tuple[str, tuple[str, ...]]:
    """What is to be written down, and the points that it is to cover."""
    bare = statement(text)
    found = _DOCUMENT.match(bare) or _DOCUMENTED.match(bare)
    if len(bare) > 90:  # a sentence names no document
        return "", ()
    what, _, purpose = (found["what"] if found is not None else bare).partition(" for ")
    return what.strip(), (purpose.strip(),) if purpose else points(text)


def points(text: str) -> tuple[str, ...]:
    """What stands behind the colon."""
    _, colon, rest = statement(text).partition(": ")
    rest = re.sub(r"\s*\([^)]*\)\s*$", "", rest).strip()
    done = re.match(r"(?:done|created|complete|updated|ready|n/a|yes|no)\b", rest, re.IGNORECASE)
    return (rest,) if colon and rest and len(rest) < 80 and done is None else ()  # longer is a sentence, no point
