"""A malformed or oversized message harms only its own connection.

Proof:
    Broken JSON, an array where an object is meant, binary data, and a message above the limit are sent:
    the answer is an error or a proper close code (1003, 1007, 1009), and a second connection goes on.
    Control: that connection answered before and after.

Asked as:
    WebSocket error handling; invalid messages handled; WebSocket message size limited; WebSocket
    stable; no crash on bad message

Told by:
    websocket + (error | malformed | invalid) -(no | without | console | log | origin | token) ~0.92
    websocket + (exception | crash* | "message size" | oversiz*) -(no | without | console | log | origin | token) ~0.92
    websocket + "error handling" ~0.95
    websocket + payload + (limit | size | valid*) ~0.93
    (websocket | socket) + (invalid | bad | malformed | oversized | validation) + (message | payload) ~0.94

Sources:
    RFC 6455 section 7.4.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    max_message: Bytes = Bytes(1 * 1024**2)
