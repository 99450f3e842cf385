"""Logs hold no password, token or personal data.

Proof:
    A probe user with marked e-mail, name, password, token and card-like number uses login, a failing
    form, an error and a query string; no marker may stand in any stream (application, access, server,
    SQL). Control: a harmless marker of the same requests is found.

Asked as:
    no sensitive data in logs; passwords and tokens never logged; no PII in logs; email addresses masked
    in logs; sensitive data masked; privacy-preserving logging

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
