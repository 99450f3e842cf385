"""No tracked file holds a secret.

Proof:
    Every tracked text file, documents included, is searched by provider patterns, key shapes and
    entropy beside naming words, and for the fingerprints of the environment's own values. Control: a
    planted canary is found in the same walk; files that could not be decoded are named. Allowed
    placeholders are pinned by fingerprint.

Asked as:
    no hardcoded secrets; no API keys in code; no secrets in source code; never commit secrets;
    credentials not in code; secrets managed securely, not in code; no secrets committed to the
    repository

Sources:
    OWASP ASVS 5.0 V13.3.1; CWE-798
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[str, ...] = ()
