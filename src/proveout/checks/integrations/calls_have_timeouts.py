"""Every call to another service has a time limit and a bounded number of retries.

Why:
    A provider that accepts a connection and then says nothing holds a worker for ever; a few such calls hold
    all of them.

Fix:
    Pass `timeout=(3, 10)` to each call of requests, or use httpx with a client that has one; give
    `smtplib.SMTP` and `urlopen` a `timeout=`. Retries need an end: `stop=stop_after_attempt(3)` for tenacity,
    `max_tries=3` for backoff.

Proof:
    Syntax trees are searched for client calls without a limit and for unbounded retry loops; in
    rehearsal a silent provider stand-in must not hold a request longer than the limit. Control: a
    planted call without timeout is found.

Asked as:
    timeouts on external calls; outbound request timeout set; retry logic implemented; HTTP client
    timeouts set; retries with backoff; no calls without timeout;
    timeouts on API calls; external API timeouts configured; retry with exponential backoff; retry mechanism for
    API calls

Told by:
    timeout + (third | call | llm | openai | requests | httpx | axios | fetch | client) -(gunicorn | worker) ~0.88
    (retry | backoff) + (api | implement | exponential | logic | http | mechanism | llm | call | policy | network) ~0.84
    "exponential backoff" -(celery | task | job | redis | database | websocket | reconnect) ~0.86
    "retry logic" -(celery | task | database | redis | job | queue | websocket) ~0.88
    "retry mechanism" -(celery | task | database | job | queue) ~0.86
    "retry mechanisms" -(celery | task | database | job | queue) ~0.86
    tenacity ~0.84
    "request timeout" + (external | outbound | client | http) -(nginx | gunicorn | server) ~0.84
    "api timeout" -(nginx | gunicorn | gateway) ~0.78
    "timeout handling" -(database | worker | nginx | session) ~0.78

Sources:
    OWASP ASVS 5.0 V13.1.3
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.python import Call, Expression, Function, Module, PythonFacts, Value
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    max_timeout: timedelta = timedelta(seconds=30)
    max_retries: int = 5


BOUNDED = Call("requests.get", 5, ("timeout",), ("https://api.example.org",), {"timeout": 10})
PASSES = {"python": PythonFacts.example(modules=(Module("app/main.py", calls=(BOUNDED,)),)), "limits": Limits()}
FAILS = {
    "python": PythonFacts.example(modules=(Module("app/main.py", calls=(Call("requests.get", 5),)),)),
    "limits": Limits(),
}
VERBS = "get|post|put|patch|delete|head|options|request"
# These wait for ever unless they are told otherwise; the number is the position of their timeout, -1 for none.
UNBOUNDED = (
    (re.compile(rf"requests\.(api\.)?({VERBS})|requests\.[sS]ession\(\)\.({VERBS})"), -1),
    (re.compile(r"urllib\.request\.urlopen"), 2),
    (re.compile(r"smtplib\.(SMTP|SMTP_SSL)"), 3),
    (re.compile(r"ftplib\.(FTP|FTP_TLS)"), 4),
    (re.compile(r"http\.client\.(HTTPConnection|HTTPSConnection)"), -1),
)
LIBRARIES = ("requests.", "urllib.", "smtplib.", "ftplib.", "http.", "httpx.", "aiohttp.")
# These have a limit of their own, so that only an explicit None takes it away.
CLIENTS = re.compile(
    rf"httpx\.(Client|AsyncClient|{VERBS}|stream)|httpx\.(Async)?Client\(\)\.({VERBS})|aiohttp\.(ClientSession|ClientTimeout)"
)


def check_files(python: PythonFacts, limits: Limits) -> Verdict:
    modules = python.serving
    calls = [(module, call) for module in modules for call in module.calls if _is_client(call)]
    bare = [
        (module, call) for module, call in calls if _waits(call) and not _is_mounted(module, call) and not call.excused
    ]
    endless = [(module, function) for module in modules for function in module.functions if _retries(function) == -1]
    if any(call.name == "socket.setdefaulttimeout" for module in modules for call in module.calls):
        return unknown("calls: socket.setdefaulttimeout is called; which calls it bounds is not seen in the files")
    if bare or endless:
        seen = [_evidence(module, call) for module, call in bare]
        seen += [_endless(module, function) for module, function in endless]
        return failed(f"calls: {seen[0].where} {seen[0].saw}, {len(seen)} in all; each needs a limit", *seen[:50])
    if python.unread:
        return unknown(f"calls: none was seen without a limit, but {python.unread[0]}")
    if not calls:
        return unknown("calls: no call of an HTTP or mail client was seen in the Python files that could be judged")
    loose = [
        (module, call)
        for module, call in calls
        if _is_open(call) or _is_mounted(module, call) or not _is_bounded(call, limits)
    ]
    if loose:
        module, call = loose[0]
        return unknown(
            f"calls: the limit of {call.name} in {module.path}:{call.line} is not read, or above what is stated",
            *(_evidence(module, call, "has a limit that is not read, or a longer one") for module, call in loose[:20]),
        )
    often = [
        f"{module.path}:{function.line} tries {tries} times"
        for module in modules
        for function in module.functions
        if (tries := _retries(function)) is not None and tries > limits.max_retries
    ]
    if often:
        return unknown(f"calls: each has a time limit, but {often[0]}, and {limits.max_retries} is the limit")
    if not _waits(Call("requests.get", 1)):
        return unknown("calls: the rule did not find a planted requests.get without timeout, so it proves nothing")
    return absent(
        f"calls: all {len(calls)} have a time limit",
        control("a planted requests.get without timeout is found", "the same rule"),
        *(_evidence(module, call, "has a limit") for module, call in calls[:20]),
    )


def _is_client(call: Call) -> bool:
    if not call.name.startswith(LIBRARIES):
        return False
    return any(pattern.fullmatch(call.name) for pattern, _ in UNBOUNDED) or CLIENTS.fullmatch(call.name) is not None


def _timeout(call: Call) -> Value:
    """What the call is given; an Expression named "nothing" where it is given nothing."""
    if "timeout" in call.values:
        return call.values["timeout"]
    at = next((at for pattern, at in UNBOUNDED if pattern.fullmatch(call.name)), -1)
    return call.arguments[at] if 0 <= at < len(call.arguments) else Expression("nothing")


def _is_open(call: Call) -> bool:
    """True where what the call is given is only known at run time, or somebody wrote that it is right as it is."""
    return call.excused or "**" in call.keywords or Expression("*") in call.arguments


def _waits(call: Call) -> bool:
    """True where the call surely has no limit."""
    if not _is_client(call) or "**" in call.keywords or Expression("*") in call.arguments:
        return False
    said = _timeout(call)
    if said == Expression("nothing"):
        return CLIENTS.fullmatch(call.name) is None
    # An explicit None of httpx and requests is "wait for ever"; aiohttp reads it as its default.
    return said is None and not call.name.startswith("aiohttp.")


def _is_mounted(module: Module, call: Call) -> bool:
    """True for calls of a session that an adapter may give a limit."""
    return "ession()" in call.name and any(one.name.endswith("ession().mount") for one in module.calls)


def _is_bounded(call: Call, limits: Limits) -> bool:
    said = _timeout(call)
    values = said if isinstance(said, tuple) else (said,)
    longest = limits.max_timeout.total_seconds()
    if call.name.startswith("aiohttp.") and said == Expression("nothing"):
        return False  # its own limit is five minutes
    return all(not isinstance(value, int | float) or value <= longest for value in values)


def _retries(function: Function) -> int | None:
    """How often it is tried at most, -1 for ever, and None where nothing is said or it is not read."""
    for one in function.decorators:
        if "**" in one.keywords:
            continue
        if one.name == "tenacity.retry":
            stop = one.keywords.get("stop", one.arguments[1] if len(one.arguments) > 1 else None)
            if stop is None and not one.arguments:
                return -1
            tries = (
                stop.arguments[0]
                if isinstance(stop, Expression) and stop.name.endswith("attempt") and stop.arguments
                else None
            )
            return tries if isinstance(tries, int) else None
        if one.name in ("backoff.on_exception", "backoff.on_predicate"):
            # Tries and time are keywords, and without both it never ends.
            if not {"max_tries", "max_time", "giveup"} & set(one.keywords):
                return -1
            tries = one.keywords.get("max_tries")
            return tries if isinstance(tries, int) else None
    return None


def _evidence(module: Module, call: Call, says: str = "has no timeout") -> Evidence:
    return Evidence(f"{call.name} {says}", f"{module.path}:{call.line}", f"sed -n {call.line},+4p '{module.path}'")


def _endless(module: Module, function: Function) -> Evidence:
    again = f"sed -n {function.line},+4p '{module.path}'"
    return Evidence(f"{function.name} is retried without an end", f"{module.path}:{function.line}", again)
