"""Which words speak of which field of a check's limits: "retention" of `keep`, "at least" of `min_length`.

A field that has no entry is known by its own name: `max_overflow` by "overflow".
"""

import re
from functools import cache

from proveout.model.check import LimitField
from proveout.pattern import Pattern

# Words of fields whose name alone is not what people write. Dashes and underscores of the line are blanks here.
_NOUNS = {
    # durations
    "access_token": r"access token|access(?=:)|bearer token|jwt expir\w*|token expir\w*",
    "access_token_grace": r"grace|revo\w+",
    "added_latency": r"added|latency",
    "answer_within": r"within|answers? in|responds? in|timeout",
    "recover_within": r"recover\w*|reconnect\w*|back within",
    "drain": r"drain\w*|graceful\w*|shutdown|stop timeout",
    "cache": r"cache\w*",
    "expires": r"expir\w*|result\w*|clean\w*",
    "fetch_timeout": r"timeout",
    "for": r"for|in|within|during|over the last",
    "hard": r"hard|time limit",
    "soft": r"soft",
    "hold": r"hold\w*|for|sustain\w*|soak|duration(?=:)",
    "idle": r"idle|inactiv\w*",
    "idle_in_transaction": r"idle in transaction",
    "interval": r"interval|every|each|period(?: seconds)?|check",
    "keep": r"retention|retain\w*|keep\w*|kept|rotat\w*|stored?|archiv\w*",
    "life": r"expir\w*|valid\w*|life\w*|ttl",
    "max_life": r"expir\w*|valid\w*|life\w*|ttl",
    "state_life": r"state|ttl|expir\w*",
    "lock": r"lock\w*",
    "max_age": r"max age|old\w*|age|rotat\w*|every|rpo|stale",
    "max_silence": r"silence|missed|heartbeat|every|no run",
    "max_lock": r"lock\w*",
    "max_time": r"rto|recover\w*|restor\w*|within|under|complet\w*|finish\w*|takes?|rollback|roll back|target",
    "max_timeout": r"time ?outs?",
    "mean": r"average|avg|mean",
    "min_left": r"expir\w*|left|remaining|valid\w*|renew\w*",
    "min_time": r"staging|soak\w*|minimum|monitor\w*|for",
    "older_than": r"older|after|inactiv\w*|not logged in|stale",
    "oldest_transaction": r"transaction",
    "overlap": r"overlap|grace",
    "p95": r"p95|p\(95\)|95th|95%|response times?|latency|respon\w*|process\w*|request duration|load times?",
    "proxy": r"proxy(?: read| send| connect)?|nginx|load balancer|alb",
    "request": r"request|gunicorn timeout|worker timeout|(?<!check )(?<!connect )(?<!read )timeout",
    "refresh_token": r"refresh\w*",
    "response_within": r"respon\w*|acknowledg\w*|within",
    "rpo": r"rpo|data loss|recovery point",
    "rto": r"rto|recovery time|restore time",
    "session": r"session\w*|cookie|ttl|log ?in",
    "stale_for": r"stale",
    "statement": r"statement|query timeout|query",
    "threshold": r"slow\w*|log min duration|longer|over|threshold|quer\w*|>",
    "tolerance": r"tolerance|old\w*|timestamp|replay",
    "ttl": r"ttl|cache\w*|max age|expir\w*",
    "until": r"end of life|eol|support\w*",
    "window": r"window|monitor\w*|watch\w*|first|last|past|after|for|over|recover\w*|pitr|retention",
    "within": r"within|timeout|respon\w*",
    "lcp": r"lcp|largest contentful paint",
    "load": r"load\w*",
    # shares
    "connections": r"connections?",
    "cpu": r"cpu",
    "cpu_idle": r"idle",
    "error_rate": r"error\w*|fail\w*",
    "max_rate": r"error\w*|fail\w*|5xx",
    "hit_rate": r"hit\w*",
    "max_skipped": r"skip\w*",
    "max_used": r"used?|usage|full|limit|free|disk|storage|capacity|space",
    "memory_used": r"memory|used|maxmemory",
    "min_share": r"coverage|cover\w*|target|branch\w*|line\w*",
    "share": r"structured|json",
    "sequence": r"sequences?",
    "slower": r"slower|latency",
    "wraparound": r"wraparound|xid",
    # sizes
    "max_initial": r"bundle|initial|gzip\w*|js|javascript",
    "max_message": r"messages?|frame",
    "max_size": r"max\w*|size|limit\w*|upload\w*|body|rotat\w*|file|bytes?|exceed\w*",
    "memory": r"memory|ram|mem",
    "min_size": r"larger than|bigger than|at least|minimum|min length",
    # counts
    "back": r"releases?|versions?",
    "bcrypt_cost": r"cost|rounds?|bcrypt|factor",
    "pbkdf2_iterations": r"iterations?",
    "cases_per_route": r"cases",
    "clients": r"clients?|concurrent",
    "cores": r"cpu cores?|cores?|vcpus?|cpus?",
    "failures": r"failures?|failed|attempts?|tries|consecutive|threshold",
    "hops": r"hops?|proxies|proxy",
    "trusted_proxies": r"proxies|hops?",
    "instances": r"containers?|instances?|replicas?|nodes?|scale",
    "jobs": r"jobs?|tasks?",
    "max_files": r"files?|backup ?count|rotated|rotations?|max file",
    "max_instances": r"max(?:imum)?(?: instances?| replicas?)?",
    "min_instances": r"(?:min(?:imum)?|at least|two|multiple)? ?(?:instances?|replicas?|pods?|nodes?|machines?)|min",
    "max_overflow": r"overflow",
    "max_queries": r"queries",
    "max_retries": r"retries|retry|attempts?",
    "max_rows": r"rows?|records?|items?|per page|page size|results?|limit",
    "max_waiting": r"waiting|pending|queue\w*|jobs?|tasks?|messages?|backlog",
    "min_rsa_bits": r"rsa|bits?",
    "min_tests": r"tests",
    "pool_size": r"pool size|pool|base",
    "port": r"port",
    "processes": r"process(?:es)?|concurrency",
    "replicas": r"replicas?|instance count|instances?",
    "reserve": r"reserve\w*",
    "requests": r"requests?",
    "reviews": r"review\w*|approv\w*",
    "rps": r"requests? ?/ ?s\w*|rps|req/s|requests? per second",
    "sockets": r"sockets?|connections?",
    "steps": r"steps?",
    "threads": r"threads?",
    "users": r"users?|concurrent|vus|virtual|clients?",
    "versions": r"versions?|releases?",
    "workers": r"workers?|gunicorn workers",
    "min_requests": r"requests",
    "sample_rate": r"sample rate|traces sample rate|sampl\w*",
    "per_core": r"per core",
}  # fmt: skip

# What a duration or share of a line belongs to when it stands beside such a word, whatever the check would take.
_ROLES = tuple(
    Pattern(rf"\b(?:{words})\b")
    for words in (
        r"retention|retain\w*|keep|kept|archiv\w*",
        r"ttl|expir\w*|lifetime",
        r"time ?outs?",
        r"rto",
        r"rpo",
        r"p9\d|latency|response times?|average",
        r"older than|rotat\w*",
        r"interval|every|wait\w*",
        r"grace",
        r"coverage",
        r"uptime|availability|sla",
        r"within",
        r"ramp\w*",
        r"quer(?:y|ies)",
        r"for the first|monitor\w*",
    )
)

# Fields that are read only where their own noun stands beside the amount.
_SHY = frozenset(
    "access_token access_token_grace added_latency recover_within drain soft idle idle_in_transaction "
    "oldest_transaction overlap proxy refresh_token stale_for mean lcp connections cpu cpu_idle dead_rows growth "
    "for p95 ttl max_skipped memory_used sequence share slower wraparound memory min_size cpu lock rto rpo min_tests "
    "accept_new_key_within p95_other margin statement max_lock older_than max_initial load hold state_life".split()
)
# The noun must touch the amount: what lies further off is the threshold itself.
ADJACENT = frozenset(("for",))
# Of "50-70 %" these mean the upper end; all others the lower.
UPPER = frozenset("access_token refresh_token session cpu memory memory_used max_used error_rate max_rate max".split())

# Words that say yes to a field.
FLAGS = {
    "appendonly": r"append ?only(?: yes)?|\baof\b|appendfsync",
    "bypass": r"bypass\w*|unrestricted",
    "credentials": r"(?:supports?|allow) credentials|with credentials",
    "encrypted_at_rest": r"encrypt\w* at rest|at rest encryption",
    "hashes": r"require hashes|with hashes|hash(?:es)? pinned",
    "include_subdomains": r"includesubdomains|include subdomains|hsts include subdomains",
    "preload": r"\bpreload\b",
    "report_only": r"report only",
    "retry_after": r"retry after",
    "ssh": r"\bssh\b|\bports? [\d, and]{0,20}\b22\b",
    "sticky": r"sticky|session affinity",
    "refuse_api": r"refuse\w* (?:plain )?http",
    "html_pages": r"error pages?|404 page|500 page|custom error",
}


@cache
def noun_of(field: str) -> re.Pattern[str]:
    """The words that speak of a field, to be searched in a line whose dashes and underscores are blanks."""
    own = field.replace("_", " ")
    short = re.sub(r"^(?:max|min) ", "", own)
    words = _NOUNS.get(field) or f"{own}|{short}"
    return re.compile("|".join(_bounded(word) for word in _split(words)))


def is_shy(field: LimitField) -> bool:
    """True where an amount alone does not do: the noun must stand beside it."""
    return field.name in _SHY


def is_count(kind: str) -> bool:
    """True for plain numbers and the named kinds of them (`Attempts`, `Users`), which are nothing without a noun."""
    return kind in _COUNTS


def foreign(around: str, field: str) -> bool:
    """True where the words around an amount give it to something that the field is not."""
    noun = noun_of(field)
    for role in _ROLES:
        found = role.search(around)
        if found is not None and noun.search(found[0]) is None:
            return True
    return False


_COUNTS = frozenset(
    "int float Attempts Calls Connections Hops Jobs Port Queries Releases Requests Rows Sockets Tests Users".split()
)


def _split(words: str) -> list[str]:
    """At the bars that stand in no bracket."""
    parts, depth = [""], 0
    for letter in words:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _bounded(word: str) -> str:
    return re.escape(word) if word in "<>" else rf"\b(?:{word})\b"
