"""Connections to Redis use TLS, except on this machine.

Proof:
    The scheme and options of each effective Redis URL (cache, sessions, broker, results, limiter) are
    read and a TLS handshake with name check is made; a plain connection to a foreign host fails.
    Control: the same handshake on a plain port does not succeed. n/a for loopback and unix sockets.

Asked as:
    Redis TLS enabled; REDIS_SSL=true; rediss URL used; Redis connection encrypted; managed Redis with
    TLS

Told by:
    redis + (tls | encrypt) -(rest | backup) ~0.94
    rediss* ~0.96
    (REDIS_SSL | REDIS_TLS | REDIS_USE_SSL | REDIS_USE_TLS | REDIS_TLS_ENABLED | BROKER_USE_SSL) ~0.96
    @redis + (tls | "encryption in transit") -(http | domain) ~0.92
    REDIS_URL + #setting + (upstash.io | upstash | redislabs) ~0.85 &

Sources:
    OWASP ASVS 5.0 V12.3.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    allow_local: bool = True
