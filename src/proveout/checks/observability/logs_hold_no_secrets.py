"""Logs hold no password, token or personal data.

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

Sources:
    OWASP ASVS 5.0 V16.2.5; CWE-532
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    personal: tuple[str, ...] = ("email", "name", "birth date", "address")
