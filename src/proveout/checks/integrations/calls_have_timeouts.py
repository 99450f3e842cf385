"""Every call to another service has a time limit and a bounded number of retries.

Proof:
    Syntax trees are searched for client calls without a limit and for unbounded retry loops; in
    rehearsal a silent provider stand-in must not hold a request longer than the limit. Control: a
    planted call without timeout is found.

Asked as:
    timeouts on external calls; outbound request timeout set; retry logic implemented; HTTP client
    timeouts set; retries with backoff; no calls without timeout;
    timeouts on API calls; external API timeouts configured; retry with exponential backoff; retry mechanism for
    API calls

Told by:
    timeout + (third | call | llm | openai | requests | httpx | axios | fetch | client) -(gunicorn | worker) ~0.88
    (retry | backoff) + (api | implement | exponential | logic | http | mechanism | llm | call | policy | network) ~0.84
    "exponential backoff" -(celery | task | job | redis | database | websocket | reconnect) ~0.86
    "retry logic" -(celery | task | database | redis | job | queue | websocket) ~0.88
    "retry mechanism" -(celery | task | database | job | queue) ~0.86
    "retry mechanisms" -(celery | task | database | job | queue) ~0.86
    tenacity ~0.84
    "request timeout" + (external | outbound | client | http) -(nginx | gunicorn | server) ~0.84
    "api timeout" -(nginx | gunicorn | gateway) ~0.78
    "timeout handling" -(database | worker | nginx | session) ~0.78

Sources:
    OWASP ASVS 5.0 V13.1.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    max_timeout: timedelta = timedelta(seconds=30)
    max_retries: int = 5
