"""A WebSocket client connects through the front and gets an answer.

Proof:
    Handshake over wss at the public address, one exchange of the stated messages, and a normal close.
    Control: a made-up path is refused. What a browser console prints is not used.

Asked as:
    WebSocket connections work; WebSocket connected; real-time updates working; test WebSocket
    connections; WebSocket operational; wss configured

Sources:
    RFC 6455 section 4; OWASP ASVS 5.0 V4.4.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Json, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    send: Json = Json("{}")
    expect: Json = Json("{}")
