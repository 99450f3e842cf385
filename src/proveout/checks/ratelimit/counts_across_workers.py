"""The limit counts over all workers and instances together.

Proof:
    Requests over fresh connections reach every worker process; the number served in one window must
    equal the limit, neither a multiple nor less. The effective store is read too: memory with more than
    one worker fails.

Asked as:
    Redis-backed rate limits; rate limiter storage uses Redis; rate limits shared between workers;
    limiter storage configured; rate limit storage not in memory

Told by:
    "rate limit" + (redis | distributed | shared | "multi instance" | cluster | store | storage) -alert ~0.94
    limiter + (redis | storage | storage_uri | shared | memory) ~0.94
    RATELIMIT_STORAGE_* ~0.96
    RATE_LIMIT_STORAGE* ~0.96
    RATE_LIMIT_REDIS* ~0.95
    storage_uri + limit* ~0.93
    "rate limit" + ("across workers" | "across instances" | "all workers") ~0.94
    "rate limit" + (per-instance | "per instance" | in-memory) ~0.94
    @"rate limit" + redis -(db | install | REDIS_MAX_* | REDIS_SOCKET_* | localhost) ~0.84
    distributed + (rate + (limiter | limiting | limit)) ~0.95
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
