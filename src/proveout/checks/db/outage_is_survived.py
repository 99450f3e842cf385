"""When the database goes away the service says so quickly, and works again by itself when it returns.

Proof:
    Under light traffic the embedded database is stopped hard, frozen as a whole process tree, and
    restarted: requests must fail within the limit without hanging workers, and succeed again within the
    limit without a restart of the service. Control: traffic was good before.

Asked as:
    database failover tested; connection recovery tested; pool_pre_ping enabled; database connections
    stable; failover tested; reconnects after database restart

Told by:
    (pool_pre_ping | DATABASE_POOL_PRE_PING | DB_POOL_PRE_PING | CONN_HEALTH_CHECKS) ~0.97
    "pre ping" ~0.97
    (database | postgres | mysql | mongodb | rds) + (failover | reconnect*) -alert ~0.9
    database + (outage | unavailable | "goes down" | down) -(alert | @alert | contact | @runbook | page) ~0.88
    connection + (failover | recovery) -(redis | websocket) ~0.88
    (database | postgres | mongodb) + connection + retry ~0.9
    "stale connection" ~0.84
    (database | db | postgres | mysql) + (restart | outage | fail | failure | reconnect | kill) + (survive |
        survives | recover | gracefully | handle | handled | recovery) -(backup | region | data | transaction) ~0.93
    pool_recycle -#number ~0.88

Sources:
    OWASP ASVS 5.0 V16.5.2
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.SETTINGS)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    answer_within: timedelta = timedelta(seconds=5)
    recover_within: timedelta = timedelta(seconds=30)
