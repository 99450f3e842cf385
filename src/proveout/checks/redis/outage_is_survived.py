"""When Redis goes away only what needs it fails, quickly, and all works again by itself.

Proof:
    Under light traffic the embedded Redis is frozen and then stopped: pages that the document says
    survive must answer, others must fail within the limit, an enqueue must not hang a request; after
    its return a job goes through without a restart. Control: all answered before.

Asked as:
    graceful degradation without Redis; cache failure handled; Redis failover tested; app works if Redis
    is down; broker reconnect tested; fallback when cache unavailable

Told by:
    redis + (down | unavailable | outage | failover | failure) -(alert | @alert) ~0.93
    redis + (fail | fallback | degrade | unreachable | crash) -(alert | @alert) ~0.93
    cache + (failure | unavailable | fallback | down | outage) -(alert | invalidate) ~0.9
    broker + (reconnect* | failover | outage | unavailable | down) -alert ~0.9
    "without redis" ~0.93
    graceful* + redis ~0.93
    redis + (reconnect | reconnection | reconnects | outage | kill) -(alert | page | database) ~0.93
    cache + (degrade | without) + (gracefully | survive | work) ~0.86

Sources:
    OWASP ASVS 5.0 V16.5.2
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL,)


@dataclass(frozen=True, slots=True)
class Limits:
    answer_within: timedelta = timedelta(seconds=5)
    recover_within: timedelta = timedelta(seconds=30)
    degraded: tuple[str, ...] = ()
