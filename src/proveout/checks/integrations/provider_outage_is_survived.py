"""When a provider fails or hangs the service answers in time, as the document promises.

Proof:
    The provider's stand-in answers 500, then nothing, then slowly, under light traffic: the promised
    answer must come in time, attempts must stay bounded, and normal work return by itself. Control:
    with the stand-in healthy the flow works.

Asked as:
    degrades when a provider fails; circuit breakers in place; fallback for external services; API
    failure handling tested; service works when provider is down; error recovery tested;
    circuit breakers implemented; fallback mechanisms in place; graceful handling of API failures; fallback
    provider configured; circuit breaker pattern implemented; fallback for external API failure

Told by:
    "circuit breaker" ~0.95
    "circuit breakers" ~0.95
    fallback + (api | llm | mechanism | when | logic | test | ai | place) -(cache | database | missing + key) ~0.84
    (provider | llm | openai | upstream) + (outage | unavailable | failure | fail | degrade | unreachable) ~0.82
    "graceful degradation" + (llm | openai | api | provider | external | service) ~0.86
    "degrades gracefully" -(redis | database | cache) ~0.84
    "fallback mechanisms" -(redis | cache | database | websocket) ~0.88
    "error handling" + (external | third-party | provider | "api calls" | "api failures" | openai | llm) ~0.82
    "api failures" + (handle | graceful | test) ~0.86
    "hystrix" ~0.9
    resilience4j ~0.9
    pybreaker ~0.92
    "offline mode" + fallback ~0.74
    (third-party | external | provider | "email service" | payment | llm | openai) + (outage | down | unavailable |
        "service fails" | fallback + timeout) -(alert | database | status) ~0.92
    fallback + provider -(dns | key) ~0.92

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
