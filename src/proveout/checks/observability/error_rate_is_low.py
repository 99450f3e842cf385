"""The share of failed requests stays under the limit over the stated time.

Proof:
    Counters of the service or the provider over the window. Control: enough requests were counted;
    fewer than the minimum is unknown, not zero.

Asked as:
    error rate below 1%; monitor error rates; error rate < 0.1%; no increase in error rate; check error
    rates after deploy; 5xx rate within bounds

Told by:
    spike + error -(alert | @alert | rollback | @rollback | log) ~0.84
    "error rate" -(alert | @alert | track | rollback | @rollback | redis) + (below | under | low | #percent) ~0.92
    "error rate" + (monitor | check | review | watch | normal | stable | baseline) -(@alert | @"load test") ~0.9
    "error rate" + (acceptable | unusual) -(@alert | @"load test") ~0.9
    "error rate" + (no | spike | increase | elevated | within) -(@alert | @rollback | alert) ~0.9
    "error rate" -(alert | @alert | track | @rollback | rollback | @"load test" | @track) ~0.82
    ("5xx rate" | "4xx rate" | "failure rate") -(payment | task | job | delivery | alert | @alert) ~0.85
    "request success rate" -(payment | task | job | delivery | alert | @alert) ~0.85
    5xx + (rate | response | count | spike | error) -(alert | @alert | @rollback | log) ~0.86
    "500 error" + (no | rate | spike | count) -(alert | @alert | log | unhandled) ~0.75
    "failed request" + (rate | share | #percent | below | low) ~0.88
    ("crash-free" | "crash free" | "crash rate") ~0.85
    "monitor dashboard" + (show | indicate) + (health | green | normal) ~0.88 &
    "error budget" ~0.8
    "success rate" + #percent + (request | api | http | call | endpoint) ~0.86
    request + succeed + #percent ~0.92
    ("error percentage" | "failure percentage") ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, Requests

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    max_rate: Percent = Percent(1.0)
    window: timedelta = timedelta(hours=1)
    min_requests: Requests = Requests(100)
