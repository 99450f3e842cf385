"""In production the payment provider runs in live mode with live keys of one account.

Proof:
    Prefix and shape of the effective keys tell test from live; publishable, secret and webhook values
    must be of one mode, and staging must not hold live ones. Control: a test key is told apart by the
    same rule. n/a without payments.

Asked as:
    Stripe live keys set; payment gateway in live mode; no test keys in production; payment provider
    configured; live webhook secret set; live publishable key set
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    provider: str = ""
