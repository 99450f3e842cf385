"""Logs hold no password, token or personal data.

Why:
    Logs are copied to more places, read by more people and kept for longer than any table of users.

Fix:
    Log the id of a user and never what they typed. Take passwords, tokens and keys out of messages, and let a
    filter mask them for the day when somebody forgets (Django: `sensitive_variables` and
    `sensitive_post_parameters`; all: a `logging.Filter`).

Proof:
    A probe user with marked e-mail, name, password, token and card-like number uses login, a failing
    form, an error and a query string; no marker may stand in any stream (application, access, server,
    SQL). Control: a harmless marker of the same requests is found.

Asked as:
    no sensitive data in logs; passwords and tokens never logged; no PII in logs; email addresses masked
    in logs; sensitive data masked; privacy-preserving logging

Told by:
    log + (sensitive | secrets* | pii | phi) + (no | not | never | without | mask | sanitize | filter | contain) ~0.91
    log + "personal data" + (no | not | never | without | mask | sanitize | filter | contain) ~0.91
    log + (password | token | credential | key | email) + (no | not | never | without | mask | filter) -audit ~0.91
    log + card + (no | not | never | without | mask | filter) -audit ~0.91
    ("sensitive data" | "sensitive information" | "sensitive log") + log -(enable | audit) ~0.86
    log + (mask | masked | redact | redacted | scrub | sanitize | sanitized | anonymize) -(input | output | html) ~0.91
    log + anonymized -(input | output | html) ~0.91
    ("privacy preserving log" | "privacy-preserving logging") ~0.91
    "no pii" + (log | logging | logs) ~0.91
    @(log | logging | gdpr | privacy) + (mask | masked | redact) + (email | pii | data | token) ~0.9
    @(gdpr | privacy | log) + ("user id" | "user ids") + instead + (email | name) ~0.91
    (send_default_pii=false | senddefaultpii | before_send | beforesend) ~0.9
    log + leak + (no | secret | token | data) -memory ~0.88
    log + grep + (email | token | password | secret) ~0.91
    log + free + (personal | secret | pii | sensitive) ~0.94

Sources:
    OWASP ASVS 5.0 V16.2.5; CWE-532
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.python import Logged, Module, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    personal: tuple[str, ...] = ("email", "name", "birth date", "address")


PLANTED = Module("planted.py", logged=(Logged("logger.info", 3, ("user.password",)),), log_calls=1)
PASSES = {"python": PythonFacts((Module("app/main.py", log_calls=4),)), "limits": Limits()}
FAILS = {"python": PythonFacts((PLANTED,)), "limits": Limits()}
# The last part of a name decides: `password` is one, `password_reset_url` and `settings.PASSWORD_MIN` are not.
SECRET = re.compile(
    r"^(\w+_)?(password|passwd|passphrase|pwd|secret|secret_key|api_key|apikey|private_key|access_token|refresh_token|"
    r"id_token|auth_token|jwt|bearer_token|client_secret|credit_card|card_number|cvv|cvc|ssn|otp|pin_code)$",
    re.IGNORECASE,
)
# Names that may hold one, or only speak of it.
MAYBE = re.compile(r"^(token|authorization|credentials?|cookies?|headers|session|key)$", re.IGNORECASE)
WHOLE = re.compile(r"(^|\.)request\.(POST|form|data|json|headers|META|cookies|body|GET|args|query_params)$")
HARMLESS = re.compile(r"^(has|is|no|need\w*|invalid|missing|use\w*|num|n)_|^(len|count)_", re.IGNORECASE)


def check_files(python: PythonFacts, limits: Limits) -> Verdict:
    modules = python.serving
    found = [seen for module in modules for seen in _secrets(module)]
    if found:
        return failed(f"logs: {found[0].where} {found[0].saw}; {len(found)} in all, none is needed", *found[:50])
    if python.unread:
        return unknown(f"logs: no secret was seen in a message, but {python.unread[0]}")
    calls = sum(module.log_calls for module in modules)
    if not calls:
        return unknown("logs: no call of a logger was seen in the Python files")
    personal = re.compile(
        "|".join(rf"(^|_){re.escape(word.replace(' ', '_'))}$" for word in limits.personal if word != "name") or "(?!)"
    )
    doubts = [seen for module in modules for seen in _doubts(module, personal)]
    if doubts:
        return unknown(
            f"logs: {doubts[0].where} {doubts[0].saw}; whether that is personal or secret is not seen", *doubts[:50]
        )
    if not list(_secrets(PLANTED)):
        return unknown("logs: the rule did not find a planted password, so it proves nothing")
    return absent(
        f"logs: no password, token or key among the values of {calls} messages in {len(modules)} Python files",
        control("a planted logger.info(user.password) is found", "the same rule"),
    )


def _secrets(module: Module) -> Iterator[Evidence]:
    for one in module.logged:
        for path in one.shown:
            last = path.rpartition(".")[2]
            if SECRET.match(last) and not HARMLESS.match(last) and not last.isupper():
                yield _evidence(module, one, path)


def _doubts(module: Module, personal: re.Pattern[str]) -> Iterator[Evidence]:
    for one in module.logged:
        for path in one.shown:
            last = path.rpartition(".")[2].lower()
            if HARMLESS.match(last):
                continue
            if MAYBE.match(last) or WHOLE.search(path) or personal.search(last) or SECRET.match(last):
                yield _evidence(module, one, path)


def _evidence(module: Module, one: Logged, path: str) -> Evidence:
    return Evidence(f"logs '{path}'", f"{module.path}:{one.line}", f"sed -n {one.line},+2p '{module.path}'")
