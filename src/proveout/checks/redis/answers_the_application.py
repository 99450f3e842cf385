"""Redis answers the application's own client at its own address.

Proof:
    With the effective URL a marked key is set with an expiry, read and deleted. Control: a wrong
    password or a wrong port does not answer. n/a when neither settings nor dependencies use Redis.

Asked as:
    Redis configured; Redis running and connected; redis-cli ping returns PONG; Redis accessible; Redis
    instance created; REDIS_URL set and working

Sources:
    spatie laravel-health Redis check
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE,)


@dataclass(frozen=True, slots=True)
class Limits:
    url_setting: str = "REDIS_URL"
