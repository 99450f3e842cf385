"""The front end reconnects by itself after the server was away, and resends what waited.

Proof:
    In a browser the built page is connected, the server is stopped and started, and a marked message
    sent meanwhile must arrive. Control: it was connected before. Without a browser the reconnect code
    in the files is reported and the statement stays unknown.

Asked as:
    auto-reconnection enabled; WebSocket reconnect logic; client queues messages while offline; frontend
    auto reconnect; error recovery and queuing active
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
