"""Above the stated rate a client is answered 429, and served again afterwards.

Proof:
    The stated number of requests is served and the next one gets 429, over the real front; after the
    window the client is served again. Control: another client is served meanwhile, and the allowed ones
    were not refused for another reason. Rates too slow to try (per day) are read from the effective
    settings and marked as not tried.

Asked as:
    rate limiting tested; API rate limits enforced; exceed limits and get
    429; 100 requests per minute per user; rate limiting works under test; rate limits active in
    production; verify rate limiting works; rate limiting blocks excessive requests; RATE_LIMIT
    settings

Told by:
    (authenticated* | anonymous) + #rate ~0.88
    "request limiting" + #number ~0.88
    (endpoint | api) + limit + (min | minute | hour | second) + #number -(login | auth | memory | cpu) ~0.86
    "rate limit" + applied* -(login | auth | sensitive | all) ~0.84
    (global | default) + limit + #rate -(memory | cpu | replica) &
    default_limits + #rate &
    @"rate limit" + (global | default) + #rate &
    "rate limit" + 429 -(hit + response | frontend | login | auth | handle | monitor | alert) ~0.95
    "too many requests" -(login | auth | frontend | handle) ~0.92
    429 + (return* | respons* | exceed | after | request | check) -(frontend | login | auth | handle) ~0.88
    "rate limit" + (work | test | function* | block) -(login | auth | document | alert | monitor | error) ~0.92
    "rate limit" + (exceed | reject | behavior | respons*) -(login | auth | document | alert | monitor | error) ~0.92
    "rate limit" + (enable | active | enforce) -(login | auth | all | document | alert | per) ~0.84
    "rate limit" + #rate -(login | auth | otp | document | global | default | issue) ~0.92
    "rate limit" + #number + (request* | req* | window) -(login | auth | document | global | issue) ~0.92
    RATE_LIMIT_* -(storage | redis_url | login | auth | RATE_LIMIT_ENABLED) ~0.95
    RATE_LIMIT -(login | auth) ~0.9
    RATELIMIT_* -(storage_uri | storage_url | login) ~0.92
    @"rate limit" + (#rate | 429) -(login | auth | global | default | otp | allows* | frontend | @issue) ~0.86
    #rate + (request | call) + (per) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (user | ip) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (call) + (user | ip) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request | call) + (api) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (client) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (limit) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (call) + (client | limit) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    limiter.limit -(login | auth | #path) ~0.9
    "throttle" + (#rate | test | verify | work) -(login | auth | cpu) ~0.86
    "request limit" + #rate -(login | auth) ~0.9
    "api limit" + #rate -(provider) ~0.82
    RATE_LIMIT_ENABLED + #alone ~0.9
    @endpoint + #rate -(cost | price | track | alert | @alert | request + #duration) ~0.82
    #rate + limit -(login | auth | signup | otp | reset | cost | disk | memory | day | usually | plan) ~0.85

Sources:
    RFC 6585 section 4; OWASP API Security 2023 API4; OWASP ASVS 5.0 V2.4.1
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Rate, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    rate: Rate = Rate(100, timedelta(minutes=1))
    path: UrlPath = UrlPath("")
    key: Choice = Choice("client")
    retry_after: bool = False
