"""What a line says of data stores: their plan and region, their tables and rows, their row-level rules."""

import re
from collections.abc import Sequence

from proveout.bind.amounts import Amount, Measure, plain
from proveout.bind.said import SUBJECT
from proveout.pattern import Pattern

_PLANS = "free|hobby|starter|basic|standard|professional|pro|team|business|enterprise|paid|premium|dedicated|developer"
_TIER = Pattern(
    rf"\b(?P<a>{_PLANS})(?P<or>(?:\s?/\s?|\s+or\s+)(?:{_PLANS}))?\s+(?:tier|plan)\b|\b(?:tier|plan)\b\s?[:=]\s?(?P<b>{_PLANS})(?P<or2>(?:\s?/\s?|\s+or\s+)(?:{_PLANS}))?\b",
    re.IGNORECASE,
)
_PROJECT_TIER = Pattern(rf"\b(?:supabase|neon|render|heroku|vercel|railway|atlas)\s+(?P<a>{_PLANS})\b", re.IGNORECASE)
_MANAGED = Pattern(r"\bmanaged\b", re.IGNORECASE)
_REGION = Pattern(
    r"\b(?:(?:us|eu|ap|ca|sa|me|af|il)-[a-z]+-\d[a-z]?|(?:us|europe|asia|australia|southamerica)-[a-z]+\d)\b"
)
_NAMED_REGION = Pattern(r"\bregion\b\s*[:=]\s*[`\"']?(?P<value>[A-Za-z][\w-]*)", re.IGNORECASE)
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
    ("web", r"\b(?:web|backend|api|render|railway|heroku)\b"),
    ("frontend", r"\b(?:frontend|vercel|netlify)\b"),
)
_REPLICATED = Pattern(
    r"\breplicas?\b|\breplication\b|\bhigh availability\b|\bHA\b|\bfailover\b|\bmulti-az\b", re.IGNORECASE
)
_STORE_VERSION = Pattern(
    r"\b(?:postgres(?:ql)?|redis|mysql|mariadb|mongodb|valkey)\b[\s:@v]{0,3}(?P<value>\d+(?:\.\d+)*)", re.IGNORECASE
)
_SQL_FROM = Pattern(r"\bfrom\s+(?P<table>[a-z_][\w.]*)", re.IGNORECASE)
_SQL_WHERE = Pattern(r"\bwhere\s+(?P<where>.{3,200}?)\s*;?\s*[\"'`]?$", re.IGNORECASE)
_DATA = Pattern(
    r"\b(?P<table>superusers?|admin (?:user|account)s?|(?:demo|test|sample|seed|initial|dummy|mock|reference|"
    r"lookup|master|historical|"
    r"inactive|default|old)\s+(?:data|users?|accounts?|records?|roles?|categories|rows))\b",
    re.IGNORECASE,
)
_POPULATES = Pattern(r"\b(?:populate|seed|load)_(?P<table>[a-z_]+)\b")
_KEPT_UNTIL = Pattern(
    r"\b(?:find|mark|delete|remove|purge|anonymi[sz]e|archive|expire|"
    r"clean ?up)\s+(?:all\s+)?(?P<table>(?:(?:old|inactive|stale|"
    r"expired)\s+)?[a-z_]+)\s+(?:older than|after|not)\b",
    re.IGNORECASE,
)
_GONE = Pattern(r"\b(?:remov|delet|purg|clear|clean|no\b|expire|anonymi[sz]|wip)", re.IGNORECASE)
_POLICY = Pattern(
    r"^[\s\-*`|]*(?P<table>[a-z_][a-z0-9_]*)[`\s]*[:|"
    r"→-]+>?\s*\W{0,3}(?P<expression>[A-Za-z_(][\w.()\s=<>'\"!:]*(?:=|\bis\b|\bin\b)[^|`]*)",
    re.IGNORECASE,
)
_SNAKE = Pattern(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b")
_LISTED = Pattern(
    r"\b(?:tables?|columns?|index(?:es)?|extensions?|buckets?|queues?|scopes?|fields?|jobs?|roles?|"
    r"metrics)\b[^:(]{0,24}[:(]\s*(?P<list>[\w`'\".-]+(?:\s*,\s*(?:and\s+)?[\w`'\".-]+)*)(?=\s*(?:[).;]|"
    r"$))",
    re.IGNORECASE,
)
_INDEX = Pattern(
    r"\bCREATE (?:UNIQUE )?INDEX (?:CONCURRENTLY )?(?:IF NOT EXISTS )?(?P<name>\w+)|\b(?P<idx>idx_\w+|\w+_idx)\b",
    re.IGNORECASE,
)
_EXTENSION = Pattern(
    r"\b(?:pgvector|postgis|uuid-ossp|pg_trgm|pgcrypto|pg_stat_statements|citext|hstore|pg_cron|timescaledb)\b",
    re.IGNORECASE,
)
_OF_TABLE = Pattern(
    r"\b([a-z]+(?:_[a-z0-9]+)+)`? (?:table|column|index)\b|\btable `([a-z]\w+)`|(?<!\w)\\d\+? ([a-z]\w+)", re.IGNORECASE
)
_DOTTED = Pattern(r"\bdatabase_tables\.(?P<name>\w+)|(?<![\w./`])`?(?P<column>[a-z]\w*_\w+\.[a-z]\w*)`?(?![\w(])")


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
    if (addon := re.search(r"\baddons:create [\w-]+:([\w-]+)", text)) is not None:
        return addon[1]
    if (slug := re.search(r"\binstance_size(?:_slug)?:\s*[\"']?([\w.-]+)", text)) is not None:
        return slug[1]
    if _MANAGED.search(text):
        return "managed"
    return (
        "production"
        if re.search(r"\bproduction (?:mode|cluster|plan|tier)\b|\bproduction: true\b", text, re.IGNORECASE)
        else ""
    )


def region(text: str) -> str:
    found = _REGION.search(text)
    if found is not None:
        return found[0]
    named = _NAMED_REGION.search(text)
    return (
        named["value"].lower() if named is not None and named["value"].lower() not in ("same", "closest", "the") else ""
    )


def replicated(text: str) -> bool:
    return _REPLICATED.search(text) is not None


def store_version(text: str) -> str:
    found = _STORE_VERSION.search(text)
    return found["value"] if found is not None else ""


def rows(text: str, amounts: Sequence[Amount]) -> tuple[str, str, str]:
    """Table, number of rows and condition that a line states of data."""
    from_ = _SQL_FROM.search(text) if re.search(r"\bselect\b|\bdelete from\b", text, re.IGNORECASE) else None
    named = _DATA.search(text)
    populated = _POPULATES.search(text)
    spans = re.findall(r"`([^`]+)`", text)
    code = next((one for span in spans if "=" not in span for one in _SNAKE.findall(span)), "")
    kept = _KEPT_UNTIL.search(text)
    named = kept or named
    table = (
        from_["table"]
        if from_
        else populated["table"].replace("_", " ")
        if populated
        else named["table"]
        if named
        else code
    )
    where = _SQL_WHERE.search(text) if from_ else None
    condition = where["where"] if where is not None else next((span for span in reversed(spans) if "='" in span), "")
    count = next((one for one in amounts if one.measure is Measure.NUMBER and SUBJECT.match(text[one.end :])), None)
    if not table:
        return "", "", ""
    if _GONE.search(text) or kept is not None:
        number = "0"
    elif count is not None:
        done = re.search(
            r"\b(?:updated|fixed|inserted|migrated|imported|loaded|affected|created)\b", text, re.IGNORECASE
        )
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
    return tuple(dict.fromkeys(one for one in names if re.fullmatch(r"[A-Za-z][\w-]*(?:\.\w+)?", one)))


def objects(text: str) -> tuple[str, ...]:
    """Tables, columns, indexes and extensions that a line names."""
    if found := [match["name"] or match["idx"] for match in _INDEX.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if found := [match["name"] or match["column"] for match in _DOTTED.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if found := [match[0].lower() for match in _EXTENSION.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if found := [match[1] or match[2] or match[3] for match in _OF_TABLE.finditer(text)]:
        return tuple(dict.fromkeys(found))
    if names := listed(text):
        return names
    return tuple(
        dict.fromkeys(one for span in re.findall(r"`([^`]+)`", text) for one in _SNAKE.findall(span) if one == span)
    )
