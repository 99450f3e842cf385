"""When a provider fails or hangs the service answers in time, as the document promises.

Proof:
    The provider's stand-in answers 500, then nothing, then slowly, under light traffic: the promised
    answer must come in time, attempts must stay bounded, and normal work return by itself. Control:
    with the stand-in healthy the flow works.

Asked as:
    degrades when a provider fails; circuit breakers in place; fallback for external services; API
    failure handling tested; service works when provider is down; error recovery tested

Sources:
    OWASP ASVS 5.0 V16.5.2
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL,)


@dataclass(frozen=True, slots=True)
class Limits:
    provider: str = ""
    answer_within: timedelta = timedelta(seconds=5)
    promised: str = ""
