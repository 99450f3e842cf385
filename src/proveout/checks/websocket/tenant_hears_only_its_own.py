"""A socket never carries another user's messages.

Proof:
    A and B listen while each causes marked events, and B asks for A's channel, room or filter: B never
    sees A's marker. Control: A sees it on the own socket.

Asked as:
    WebSocket channels isolated per user; users receive only their own events; group names not
    guessable; real-time data isolated

Told by:
    websocket + (tenant | isolat* | "other users" | "per user" | "own events") ~0.93
    "real time" + (isolat* | "own events" | "other users" | tenant) ~0.9
    ("realtime channel" | "group name") + (isolat* | private | auth* | guess*) ~0.9
    "users receive only" ~0.88
    (socket | websocket | channel | channels | room) + (own | isolate | isolated | isolation | membership | private +
        user) ~0.93
    broadcast + (only | member | members) ~0.9

Sources:
    OWASP ASVS 5.0 V8.2.2
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)
