"""Limits that are words: each field by its name, where needed within the area of its check."""

import re
from collections.abc import Callable, Mapping

from proveout.bind import names, said, stores
from proveout.bind.told import Told
from proveout.model.check import LimitField, Page
from proveout.pattern import Pattern

_OWN_ENVIRONMENT = Pattern(r"(?:^|_)(?:ENV|ENVIRONMENT|APP_ENV|NODE_ENV|STAGE)$")
_PROCESSES = Pattern(
    r"\b(?P<name>backend|frontend|front end|web|worker|beat|scheduler|redis|proxy|nginx|gunicorn|"
    r"celery(?! workers?\b| beat\b)|postgres(?:ql)?|mailcatcher|mailhog|flower)s?\b",
    re.IGNORECASE,
)
_CALLED = {"celery": "worker", "front end": "frontend", "postgresql": "postgres"}
_WHERE = {"backend": "web", "frontend": "browser"}
_DEPENDENCIES = (
    ("postgres", r"\b(?:database|postgres\w*|db)\b"),
    ("redis", r"\bredis\b"),
    ("celery worker", r"\bcelery\b|\bworkers?\b"),
    ("rabbitmq", r"\brabbitmq\b|\bbroker\b"),
    ("storage", r"\bstorage\b|\bs3\b"),
    ("vector store", r"\bpinecone\b|\bqdrant\b|\bweaviate\b|\bchroma\b"),
)
_RECIPIENTS = (
    ("email", r"(?<!same )(?<!per )\be ?mail\b"),
    ("chat", r"\b(?:slack|discord|teams|telegram)\b"),
    ("sms", r"\bsms\b"),
    ("pager", r"\b(?:pagerduty|opsgenie|on-call)\b"),
)
_ACTIONS = (
    ("failed login", r"\bfailed (?:login|sign|auth)\w*"),
    ("login", r"(?<!failed )\blog ?ins?\b"),
    ("logout", r"\blog ?outs?\b"),
    ("password change", r"\bpassword (?:changes?|resets?)\b"),
    ("role change", r"\b(?:role|permission) changes?\b"),
    ("delete", r"\bdelet(?:e|es|ions?)\b(?! from)"),
    ("export", r"\bexports?\b"),
    ("payment", r"\bpayments?\b"),
)
_PROVIDERS = (
    r"\b(?:stripe|aws|openai|anthropic|supabase|twilio|sendgrid|resend|google|github|cloudinary|"
    r"paypal|razorpay|paystack|mollie|slack|gemini|groq|mailgun|firebase|azure)\b"
)
_ALGORITHMS = r"\b(?:HS|RS|ES|PS)(?:256|384|512)\b|\bEdDSA\b"
_HASHES = r"\b(?:argon2(?:id)?|bcrypt|scrypt|pbkdf2(?:_sha256)?)\b"
_ANY_RESOURCE = Pattern(
    r"\b(?:all|every|each|api|protected|public|any|new|these|those|some|many|most|health|custom endpoints?|other|old)\b"
)
_DOCUMENTING = Pattern(r"\bdocument|\bdefine\b|\bwrite\b|\bdescribe\b", re.IGNORECASE)
_MIME = r"\b(?:image|application|text|video|audio)/[\w.+-]+"
_MARKERS = r"\b(?:TODO|FIXME|HACK|XXX|PRODUCTION)(?=s?\b)"
_ROLES = r"\b(?:admins?|staff|managers?|superusers?|moderators?|editors?|owners?)\b"
_METHODS = r"\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b"
_SCOPES = r"\b(?:openid|email|profile|offline_access)\b"
_ANY_KEYS = frozenset(
    "all the api secret access public private production live test our new both any use valid rotate "
    "admin encryption service anon master signing ssh gpg strong jwt session primary foreign".split()
)
_ANY_JOBS = frozenset(
    "cron background all celery scheduled periodic beat test async the worker queue queued set add "
    "configure run".split()
)
_OF_RELEASE = Pattern(r"RELEASE|VERSION|SHA|COMMIT|TAG|BUILD")
_TRACKED = Pattern(
    r"(?P<what>[A-Za-z][\w /-]{2,50}?)\s+(?:(?:is|are) (?:tracked|collected|monitored|recorded|measured)|"
    r"tracking|monitoring|tracked|monitored)\b"
    r"|(?P<bare>(?:[A-Za-z]+ ){1,3}(?:rates?|ratios?|times?|counts?|latency|usage|frequency|throughput|hits"
    r"|per second|exhaustion))\b",
    re.IGNORECASE,
)
_MODES = Pattern(r"(?:chmod\s+|mode\s+|permissions?\s+(?:set to\s+)?|\()0?(?P<mode>[4-7][0-7]{2})\b")
_DOTTED_FILES = Pattern(r"(?<![\w/])\.env(?:\.[a-z*]+)*")
_SETTING_WORDS = Pattern(r"^[\w.-]+(?:\[['\"]\w+['\"]\])?$")
_TAKEN_AWAY = Pattern(r"\b(?:remov|delet|drop|replac|renam|deprecat|no longer)", re.IGNORECASE)


def word(field: LimitField, page: Page, line: Told, section: tuple[str, ...]) -> str:
    """The value of a field that is one text; empty where the line says none."""
    others = {one.name for one in page.limits}
    if field.name in ("name", "value") and page.area == "config":
        # A check with a setting of its own in mind has a default; one that must be told takes any.
        told = _setting(line) if any(one.required for one in page.limits) else _environment(line)
        return told[0 if field.name == "name" else 1]
    if field.name == "table" and "expression" in others:
        return stores.policy(line.text)[0]
    if field.name == "version":
        return _version(line, page, others)
    read = _WORD.get(f"{page.area}.{field.name}") or _WORD.get(field.name)
    if read is not None:
        return read(line)
    if field.name == "service":
        return stores.service(line.text, section)
    return ""


def words(field: LimitField, page: Page, line: Told) -> tuple[str, ...]:
    """The values of a field that is a list of texts."""
    read = _WORDS.get(f"{page.area}.{field.name}") or _WORDS.get(field.name)
    if field.name == "names" and (field.default or "").startswith("('.env"):
        read = _dotted
    return read(line) if read is not None else ()


def _version(line: Told, page: Page, others: set[str]) -> str:
    if "package" in others:
        return names.package(line.text)[1]
    if "service" in others:
        return stores.store_version(line.text)
    if page.area == "deps":
        return said.runtime_version(line.text)
    return said.tag(line.text) if "pattern" in others else said.release_version(line.text)


def _setting(line: Told) -> tuple[str, str]:
    for one in line.assigned:
        if _SETTING_WORDS.match(one.key) and one.value and (one.sort != "pair" or " " not in one.value):
            return one.key, one.value
    return "", ""


def _environment(line: Told) -> tuple[str, str]:
    for one in line.assigned:
        key, value = one.key, one.value
        if "=" in value:
            key, _, value = value.partition("=")
        if key.isupper() and _OWN_ENVIRONMENT.search(key) and not key.startswith("SENTRY"):
            return key, value.split(" ")[0]
    return "", ""


def _required(line: Told) -> tuple[str, ...]:
    optional = _optional(line)
    return tuple(name for name in line.variables if name not in optional)


def _optional(line: Told) -> tuple[str, ...]:
    at = re.search(r"\boptional\b", line.flat)
    return names.variables(line.text[: at.start()]) if at is not None else ()


def _metric_names(line: Told) -> tuple[str, ...]:
    bare = said.statement(line.text)
    found = re.match(
        r"(?:during load:\s+)?(?:track|monitor|measure|record|log|expose|collect|watch|"
        r"add monitoring for)\s+(?P<what>[^(.;:—]{3,80})",
        bare,
        re.IGNORECASE,
    )
    if found is None:
        tracked = _TRACKED.match(bare)
        said_so = (tracked["what"] or tracked["bare"]).strip() if tracked is not None else ""
        if (shares := re.search(r"\((p\d\d(?:, p\d\d)+)\)", bare)) is not None:
            return tuple(shares[1].split(", "))
        if said_so and not re.search(r"metrics?\b|prometheus", said_so, re.IGNORECASE):
            return (said_so,)
        kind = re.search(r"\b(?P<kind>custom|application|app|business)(?:-specific)? metrics\b", bare, re.IGNORECASE)
        return (f"{kind['kind'].lower()} metrics",) if kind is not None else ()
    inner = re.search(r"\(([^)]+)\)", bare)
    what = inner[1] if inner is not None and re.search(r"^p\d\d|\bper\b", inner[1]) else found["what"]
    listed = [one.strip() for one in re.split(r",|\band\b", what) if one.strip()]
    return tuple(one for one in listed if not one.lower().startswith("metrics"))


def _holds(line: Told) -> tuple[str, ...]:
    return () if _TAKEN_AWAY.search(line.text) else names.symbols(line.text)


def _processes(line: Told) -> tuple[str, ...]:
    found = [_CALLED.get(one["name"], one["name"]) for one in _PROCESSES.finditer(line.prose)]
    port = re.search(r"\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{2,5})\b", line.text)
    if found and port is not None:
        return (f"{found[0]}:{port[1]}",)
    return tuple(dict.fromkeys(found))


def _jobs(line: Told) -> tuple[str, ...]:
    found = re.findall(r"\bdef (\w+)|`([a-z]+_\w+)(?:\(\))?`", line.text)
    if (
        not found
        and (named := re.match(r"(?P<what>[A-Za-z -]{3,40}?) (?:jobs?|tasks?)\b", said.statement(line.text)))
        is not None
    ):
        return () if _ANY_JOBS & set(named["what"].lower().split()) else (named["what"].lower(),)
    return tuple(dict.fromkeys(next(part for part in one if part) for one in found))


def _queues(line: Told) -> tuple[str, ...]:
    flag = re.search(r"(?:--queues?[= ]|-Q )([\w,-]+)", line.text)
    if flag is not None:
        return tuple(flag[1].split(","))
    return tuple(dict.fromkeys(re.findall(r"`([\w-]+)`(?:\s+\w+)?\s+queue\b", line.text))) or (
        stores.listed(line.text) if re.search(r"\bqueues\b", line.flat) else ()
    )


def _buckets(line: Told) -> tuple[str, ...]:
    addressed = re.findall(r"/storage/v1/object/(?:public/|sign/)?([\w-]+)|\bs3://([\w.-]+)", line.text)
    return tuple(dict.fromkeys(one or other for one, other in addressed)) or (
        stores.listed(line.text) if "bucket" in line.flat else ()
    )


def _providers(line: Told) -> tuple[str, ...]:
    known = [found[0].lower() for found in re.finditer(_PROVIDERS, line.text, re.IGNORECASE)]
    # A name that is nowhere known, beside its key: "Acme API key".
    keyed = [one.lower() for one in re.findall(r"\b([A-Z][A-Za-z]{2,20}) (?:API )?keys?\b", line.text)]
    return tuple(dict.fromkeys(known or [one for one in keyed if one not in _ANY_KEYS]))


def _tables(line: Told) -> tuple[str, ...]:
    return tuple(re.findall(r"\s-t\s+(\w+)", line.text)) or (stores.listed(line.text) if "table" in line.flat else ())


def _all(pattern: str, *, flags: re.RegexFlag = re.IGNORECASE) -> Callable[[Told], tuple[str, ...]]:
    compiled = Pattern(pattern, flags)
    return lambda line: tuple(
        dict.fromkeys(found[0].lower() if flags else found[0] for found in compiled.finditer(line.text))
    )


def _named(table: tuple[tuple[str, str], ...]) -> Callable[[Told], tuple[str, ...]]:
    return lambda line: tuple(name for name, pattern in table if re.search(pattern, line.prose))


def _dotted(line: Told) -> tuple[str, ...]:
    # `.env` alone would narrow the check, whose default knows its kin.
    return tuple(one for one in dict.fromkeys(_DOTTED_FILES.findall(line.text)) if one != ".env")


def _private_files(line: Told) -> tuple[str, ...]:
    return line.files or tuple(dict.fromkeys(_DOTTED_FILES.findall(line.text)))


def _paths(line: Told) -> tuple[str, ...]:
    return line.url_paths


def _disk_paths(line: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"(?<![\w.:/])/(?:[\w.-]+/)*[\w.-]+", line.text)))


def _pages(line: Told) -> tuple[str, ...]:
    return (
        tuple(one if one.count("/") > 2 else f"{one}/" for one in names.urls(line.text)) or line.url_paths
    )  # https://host


def _mode(line: Told) -> str:
    found = _MODES.search(line.text)
    return found["mode"] if found is not None else ""


def _field(line: Told) -> str:
    if (query := re.search(r"[?&](\w+)=", line.text)) is not None:
        return query[1]
    if (marked := re.search(r"`([a-z_]\w*)`", line.text)) is not None:
        return marked[1]
    if (shaped := re.search(r"\b([A-Za-z]+) format\b", line.text)) is not None and said.format_of(line.text):
        return shaped[1].lower()
    if (
        between := re.search(r"\b([a-z]\w+) (?:must be |is |are )?(?:between|limited to|within)\b", line.text)
    ) is not None:
        return between[1]
    ranged = re.search(r"\d\s?-\s?\d+\s+([a-z]+)\b", line.text)
    return ranged[1] if ranged is not None else ""


def _last_environment(line: Told) -> str:
    to = re.search(r"\b(staging|production) environment\b", line.text, re.IGNORECASE) or re.search(
        r"\b(?:to|on|in|against)\s+(?:the\s+)?(staging|production|preview|sandbox|development)\b",
        line.text,
        re.IGNORECASE,
    )
    return to[1].lower() if to is not None else ""


def _environments(line: Told) -> tuple[str, ...]:
    found = said.environments(line.text)
    return found if len(found) > 1 else ()


def _scaling(line: Told) -> str:
    found = re.search(r"\bscale (?P<rule>(?:up|down|out|in)\b.*)", line.text, re.IGNORECASE)
    if found is not None:
        return found["rule"].strip()
    return "auto-scaling" if re.search(r"\bauto ?scal", line.flat) else ""


def _save(line: Told) -> str:
    found = re.search(r"\bsave[ =:]+[\"']?(\d+ \d+)\b", line.text)
    return found[1] if found is not None else ""


def _resources(line: Told) -> tuple[str, ...]:
    found = re.search(
        r"\b(?P<what>[A-Za-z]+(?: [A-Za-z]+)?) (?:module|endpoints?)\b|\b(?P<kind>custom) @?actions?\b",
        said.statement(line.text),
        re.IGNORECASE,
    )
    if found is None:
        return ()
    what = "custom actions" if found["kind"] else found["what"].lower()
    return () if _ANY_RESOURCE.search(what) else (what,)


def _log_fields(line: Told) -> tuple[str, ...]:
    found = re.search(
        r"\b(?:log|include|fields:?|with)\s+(?P<list>[a-z]+(?:_[a-z]+)*(?:,\s*[a-z]+(?:_[a-z]+)*)+)",
        line.text,
        re.IGNORECASE,
    )
    return tuple(one.strip() for one in found["list"].split(",")) if found is not None and "_" in found["list"] else ()


def _cors_headers(line: Told) -> tuple[str, ...]:
    found = re.search(
        r"allow(?:ed)?[ _-]headers\W{1,4}(?P<list>[A-Z][\w-]+(?:[\"'`]?,\s*[\"'`]?[A-Z][\w-]+)*)", line.text
    )
    return tuple(re.findall(r"[A-Z][\w-]+", found["list"])) if found is not None else ()


_WORD: Mapping[str, Callable[[Told], str]] = {
    "journey": lambda line: said.statement(line.text),
    "step": lambda line: said.statement(line.text),
    "command": lambda line: said.command(line.text),
    "metric": lambda line: said.alert(line.text, line.amounts)[0],
    "observability.threshold": lambda line: said.alert(line.text, line.amounts)[1],
    "docs.subject": lambda line: said.number_stated(line.text, line.amounts)[0],
    "docs.value": lambda line: said.number_stated(line.text, line.amounts)[1],
    "http.name": lambda line: said.header(line.text)[0],
    "http.value": lambda line: said.header(line.text)[1],
    "package": lambda line: names.package(line.text)[0],
    "plan": lambda line: stores.plan(line.text),
    "region": lambda line: stores.region(line.text),
    "branch": lambda line: said.branch(line.text),
    "environment": _last_environment,
    "trigger": lambda line: said.trigger(line.text),
    "tool": lambda line: (said.tools(line.text) or ("",))[0],
    "format": lambda line: said.format_of(line.text),
    "field": _field,
    "rule": _scaling,
    "contains": lambda line: said.contains(line.text),
    "document": lambda line: said.document(line.text)[0],
    "release": lambda line: next((f"${name}" for name in line.variables if _OF_RELEASE.search(name)), ""),
    "save": _save,
    "integrations.provider": lambda line: (_providers(line) or ("",))[0],
    "mode": _mode,
    "db.table": lambda line: stores.rows(line.text, line.amounts)[0],
    "rows": lambda line: stores.rows(line.text, line.amounts)[1],
    "where": lambda line: stores.rows(line.text, line.amounts)[2],
    "expression": lambda line: stores.policy(line.text)[1],
}
_WORDS: Mapping[str, Callable[[Told], tuple[str, ...]]] = {
    "config.names": _required,
    "secrets.names": lambda line: line.variables,
    "optional": _optional,
    "variables": lambda line: line.variables,
    "observability.names": _metric_names,
    "holds": _holds,
    "processes": _processes,
    "jobs": _jobs,
    "queues": _queues,
    "tables": _tables,
    "objects": lambda line: stores.objects(line.text),
    "buckets": _buckets,
    "actions": _named(_ACTIONS),
    "dependencies": _named(_DEPENDENCIES),
    "recipients": _named(_RECIPIENTS),
    "environments": _environments,
    "providers": _providers,
    "algorithms": _all(_ALGORITHMS, flags=re.NOFLAG),
    "auth.allowed": _all(_HASHES),
    "input.allowed": _all(_MIME),
    "release.words": _all(_MARKERS, flags=re.NOFLAG),
    "roles": _all(_ROLES),
    "methods": _all(_METHODS, flags=re.NOFLAG),
    "scopes": lambda line: tuple(dict.fromkeys(re.findall(_SCOPES, line.text))) if "scope" in line.flat else (),
    "tools": lambda line: said.tools(line.text),
    "files": lambda line: line.files,
    "frontend.pages": _pages,
    "points": lambda line: said.document(line.text)[1] if _DOCUMENTING.search(line.text) else said.points(line.text),
    "resources": _resources,
    "observability.fields": _log_fields,
    "observability.processes": lambda line: tuple(dict.fromkeys(_WHERE.get(one, one) for one in _processes(line))),
    "http.headers": _cors_headers,
    "targets": lambda line: tuple(one for one in names.points_to(line.text)[1:] if one),
    "secrets.paths": _private_files,
    "deploy.paths": _disk_paths,
    "paths": _paths,
}
