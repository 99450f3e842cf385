"""Every call to another service has a time limit and a bounded number of retries.

Proof:
    Syntax trees are searched for client calls without a limit and for unbounded retry loops; in
    rehearsal a silent provider stand-in must not hold a request longer than the limit. Control: a
    planted call without timeout is found.

Asked as:
    timeouts on external calls; outbound request timeout set; retry logic implemented; HTTP client
    timeouts set; retries with backoff; no calls without timeout

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
