"""Above the stated rate a client is answered 429, and served again afterwards.

Proof:
    The stated number of requests is served and the next one gets 429, over the real front; after the
    window the client is served again. Control: another client is served meanwhile, and the allowed ones
    were not refused for another reason. Rates too slow to try (per day) are read from the effective
    settings and marked as not tried.

Asked as:
    rate limiting enabled; rate limiting tested; API rate limits enforced; exceed limits and get 429;
    100 requests per minute per user; rate limiting works under test; rate limits active in production

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
