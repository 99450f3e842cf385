"""Behind the proxy every client has its own count, and a forged header gives nobody a new one.

Proof:
    Through the front, client one is limited while client two is served; then client one sends changing
    X-Forwarded-For, Forwarded and X-Real-IP and must stay limited.

Asked as:
    rate limiting per IP; rate limit keyed on real client IP; rate limiting works behind proxy;
    user-specific limits; X-Forwarded-For handled in limiter

Told by:
    "rate limit" + (proxy | "real ip" | "client ip" | x-forwarded-for* | forwarded) ~0.94
    "rate limit" + ("per user" | "per ip" | "per client" | "per tenant" | "per key") -(#rate | login | auth) ~0.9
    "rate limit" + (key_func | "user specific") -(login | auth) ~0.92
    "rate limit" + (bypass* | spoof*) ~0.88
    limiter + key_func ~0.92
    NUM_PROXIES ~0.88
    "user specific limits" &
    ("per user" | "per ip" | "per client") + limit -(#rate | login | auth | upload | storage | quota | connection) ~0.86
    rate + (limiter | limiting | limit) + ("real client" | "client ip" | "user id" | "limiting ip" | "limit ip" |
        "limited ip") -(login | auth) ~0.95
    ("limit per api key" | "limit per key" | "limit per client" | "limit per tenant") ~0.93

Sources:
    OWASP ASVS 5.0 V4.1.3 and V15.3.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Hops

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    trusted_proxies: Hops = Hops(1)
