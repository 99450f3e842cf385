"""Many sockets stay open and answer within the limit.

Proof:
    The stated number of sockets is opened through the front and held past its idle time; each sends and
    times messages. Any unasked close or an answer over the limit fails. Control: one idle socket is
    counted too.

Asked as:
    WebSocket latency under 100 ms; WebSocket connection stable; WebSocket latency < 50ms; supports
    concurrent WebSocket clients; confirm WebSocket stability

Told by:
    websocket + (latency | stabil* | stable | "round trip" | performance) -(reconnect | monitor) ~0.94
    websocket + concurrent -(isolat*) ~0.93
    websocket + (load | scale | scaling | capacity) + (test | client | connect* | #number) ~0.88
    websocket + "connection limit" ~0.82
    websocket + (keepalive | "keep alive" | heartbeat | "idle timeout" | ping) -reconnect ~0.84
    (websocket | socket | message) + latency + #duration -api ~0.92
    (websocket | socket) + (#number | many | load) + (client | clients | connections | tested | connected |
        message) -(port | error | 4001) ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Sockets

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    sockets: Sockets = Sockets(100)
    p95: timedelta = timedelta(milliseconds=100)
    hold: timedelta = timedelta(seconds=60)
