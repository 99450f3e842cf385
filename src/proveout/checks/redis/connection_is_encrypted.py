"""Connections to Redis use TLS, except on this machine.

Why:
    Redis sends its password and every session, job and cached row as plain text to whoever sits on the way.

Fix:
    Use rediss:// and the provider's TLS port. Django: CACHES LOCATION = "rediss://…". Celery: broker_url = "rediss://…?
    ssl_cert_reqs=required". Flask-Limiter, slowapi: storage_uri = "rediss://…". FastAPI: redis.asyncio.from_url("rediss://…").


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

from proveout.facts.redis_settings import RedisSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    allow_local: bool = True


PASSES = {"redis": RedisSettingsFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "redis": RedisSettingsFacts.example(tls=False)}


def check_settings(redis: RedisSettingsFacts, limits: Limits) -> Verdict:
    if not redis.uses:
        return unknown(f"TLS: the start of {redis.start.entry} shows no use of Redis")
    if loose := [one for one in redis.uses if not one.firm]:
        return unknown(f"TLS: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file")
    shown = [
        redis.seen(one, "by TLS" if one.tls else "plain, on this machine" if one.is_local else "plain")
        for one in redis.uses
    ]
    far = [one for one in redis.uses if not (one.is_local and limits.allow_local)]
    if not far:
        return not_applicable("TLS: every Redis is reached on this machine (socket or loopback)", *shown)
    if plain := [one for one in far if not one.tls]:
        return failed(f"TLS: {plain[0].name} reaches its Redis in plain text, rediss:// is needed", *shown)
    if blind := [one for one in far if one.checks in ("none", "cert_none")]:
        return failed(f"TLS: {blind[0].name} checks no certificate (ssl_cert_reqs=none)", *shown)
    return passed(f"TLS: all {len(far)} uses of Redis", *shown)
