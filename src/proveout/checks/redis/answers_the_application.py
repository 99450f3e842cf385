"""Redis answers the application's own client at its own address.

Proof:
    With the effective URL a marked key is set with an expiry, read and deleted. Control: a wrong
    password or a wrong port does not answer. n/a when neither settings nor dependencies use Redis.

Asked as:
    Redis running and connected; redis-cli ping returns PONG; Redis accessible; Redis
    instance created; REDIS_URL set and working

Told by:
    "redis url" + (configure | set | correct | point) -(#env | #setting) ~0.8
    "redis cache" + (create | provision* | instance | available) ~0.94
    "redis-cli ping" ~0.97
    redis-cli + ping ~0.97
    ping + pong ~0.97
    "redis-cli -u" ~0.96
    redis + (connectivity | connection | connected*) -(tls | error | public* | pool | maximum | only) ~0.92
    redis + (reachable | accessible) -(tls | error | public* | pool | maximum | only) ~0.92
    redis + (running | start | operational | online | respond*) -(down | memory | tls) ~0.9
    redis + (active | healthy | status | up | work) -(down | memory | tls | "health check") ~0.9
    redis + (provision* | created | install | instance | deployed) -(#env | cluster | memory | ip) ~0.9
    REDIS_URL + (work | reachable | accessible) ~0.88
    redis + persist* + accessible ~0.93 &
    (memcached | valkey | upstash) + (reachable | connected* | running | accessible | connection) ~0.86
    redis -(health | check) + #alone + @("health check" | "health checks" | connectivity | "smoke test" |
        "smoke tests" |
        "connection check") ~0.92

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
