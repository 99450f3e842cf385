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
