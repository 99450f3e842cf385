"""The limit counts over all workers and instances together.

Proof:
    Requests over fresh connections reach every worker process; the number served in one window must
    equal the limit, neither a multiple nor less. The effective store is read too: memory with more than
    one worker fails.

Asked as:
    Redis-backed rate limits; rate limiter storage uses Redis; rate limits shared between workers;
    limiter storage configured; rate limit storage not in memory
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    store: Choice = Choice("redis")
