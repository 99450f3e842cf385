"""In production mode the application refuses to start with a missing, short or well-known secret.

Proof:
    The application is started in its own process with made-up production settings, then once per secret
    with that one missing, short, and set to each default or value printed in the documents: it must
    exit and name the variable. Control: with the good set it starts. An invented random key per process
    counts as a failure.

Asked as:
    fail fast if SECRET_KEY missing in production; no insecure secret fallbacks; application fails to
    start with default secrets; secret always required; refuses changeme values; JWT secret validation
    at startup

Told by:
    (fail | refuse | exit | abort | crash) + (secret | credential) + (missing | default | start) ~0.96
    (fail | refuse | exit | abort | crash) + (JWT_SECRET* | changeme) + (missing | default | start) ~0.96
    (fail | refuse | exit | abort | crash) + (secret | credential) + (startup | empty | weak | without) ~0.96
    (fail | refuse | exit | abort | crash) + (JWT_SECRET* | changeme) + (startup | empty | weak | without) ~0.96
    (fail | refuse | exit) + (secret | key) + (insecure | short | absent) -(test | login) ~0.94
    (fail | refuse | exit) + (secret | key) + (unset | production | placeholder) -(test | login) ~0.94
    ("fail fast" | fail-fast) + (secret | key | credential | required) ~0.95
    "secret key" + valid -(webhook | signature) ~0.93
    (secret | credential) + valid + (startup | required) -(webhook | signature | variable) ~0.92
    (secret | credential) + valid + (production | start | enforce) -(webhook | signature | variable) ~0.92
    ("secret validation" | "jwt secret validation" | "secrets validated") ~0.92
    (no | remove | without | eliminate | disable) + (secret | key | insecure) + fallback ~0.93
    (no | remove | without | eliminate | disable) + (development | credential) + fallback ~0.93
    (insecure | weak | default | placeholder) + (secret | key) + (reject | refuse | block | disallow) ~0.92
    (secret | SECRET_KEY | JWT_SECRET*) + ("always required" | mandatory) -variable ~0.92
    (secret | SECRET_KEY | JWT_SECRET*) + ("no default" | "without default") -variable ~0.92
    secret + required + (changethis | changeme | enforce | "not default") ~0.9
    "strong secret" + requirement ~0.7
    (secret | key) + "auto generated" + (missing | "not set" | start) ~0.85
    "secret key" + automatic + generate ~0.95
    default + secret + (allow | warning) -(change | rotate) ~0.86

Sources:
    Django ImproperlyConfigured on an empty SECRET_KEY; OWASP ASVS 5.0 V16.5.3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Characters

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
    min_length: Characters = Characters(32)
