"""Without a valid session or token the WebSocket gives no data.

Proof:
    Connections without, with a forged and with an expired credential must be closed without any
    application message; after logout an open socket must not go on. Control: the probe user gets
    messages.

Asked as:
    WebSocket authentication required; token checked at handshake; unauthenticated sockets refused;
    WebSocket access secured

Told by:
    websocket + (auth | token | jwt | login | unauthorized | unauthenticated | secured | authorization) -origin ~0.95
    "socket.io" + (auth | token | jwt | unauthorized) ~0.93
    socket.io + (auth | token | jwt | unauthorized) ~0.93
    authmiddlewarestack ~0.94
    "sockets" + (unauthenticated | "without token") ~0.93
    socket + (require | valid*) + (token | authentication | jwt) ~0.9
    (socket | sockets | websocket) + (auth | unauthenticated | authenticate) -origin ~0.94

Sources:
    OWASP ASVS 5.0 V4.4.3 and V4.4.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    public: bool = False
