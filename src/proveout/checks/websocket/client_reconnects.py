"""The front end reconnects by itself after the server was away, and resends what waited.

Proof:
    In a browser the built page is connected, the server is stopped and started, and a marked message
    sent meanwhile must arrive. Control: it was connected before. Without a browser the reconnect code
    in the files is reported and the statement stays unknown.

Asked as:
    auto-reconnection enabled; WebSocket reconnect logic; client queues messages while offline; frontend
    auto reconnect; error recovery and queuing active

Told by:
    reconnect* + (websocket | socket | client) -(database | redis | postgres | mongo | pool) ~0.93
    reconnect* + (automatic | frontend | browser) -(database | redis | postgres | mongo | pool) ~0.93
    auto_reconnect ~0.9
    websocket + reconnect* ~0.96
    websocket + (queue* | buffer*) + (offline | message | client) ~0.88
    client + offline + (queue* | retry | resend* | sync*) -(celery | worker) ~0.82
    (reconnect | reconnection | reconnects) + (backoff | disconnect | client | @websocket) -(redis | database |
        db) ~0.88
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=30)
