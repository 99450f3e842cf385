"""A WebSocket client connects through the front and gets an answer.

Proof:
    Handshake over wss at the public address, one exchange of the stated messages, and a normal close.
    Control: a made-up path is refused. What a browser console prints is not used.

Asked as:
    WebSocket connections work; WebSocket connected; real-time updates working; test WebSocket
    connections; WebSocket operational; wss configured

Told by:
    websocket + (connect) -(fail* | stabil* | stable | auth | monitor | reconnect | latency) ~0.92
    websocket + (establish* | operational) -(fail* | stabil* | stable | auth | monitor | reconnect | latency) ~0.92
    websocket + (function* | work | test | run) -(fail* | stabil* | stable | auth | monitor | reconnect | latency) ~0.92
    "socket.io" + (connect* | work | test | establish* | function*) -(auth | monitor | reconnect) ~0.92
    socket.io + (connect* | work | test | establish* | check) -(auth | monitor | reconnect) ~0.92
    "socket io" + (connect* | work | test | establish* | check) -(auth | monitor | reconnect) ~0.92
    websocket + (upgrade | proxy | nginx | header | support) -(auth | timeout) ~0.8
    "real time" + (update | notify | message) + (work | test | function* | receiv*) -monitor ~0.86
    "real time" + (chat | feature | event | sync*) + (work | test | function* | receiv*) -monitor ~0.86
    realtime + (update | notify | message | chat | feature | event) + (work | test | function* | receiv*) -monitor ~0.84
    "live updates" + (work | test | function*) ~0.82
    "server running" + websocket ~0.84
    sse + (stream* | connect*) + (work | test) ~0.72
    websocket + #url -(env | #setting) ~0.82
    websocket + proxy + (work | behind) -(header | auth) ~0.93
    "real time" + (update | message | notification) + (arrive | appear | flow) -monitor ~0.86
    ("django channels" | "upgrade header" | "realtime updates websocket") + (work | websocket | configure) ~0.88
    (websocket | socket | sockets | wss) + (ok | nginx | connect | proxy) -(monitor | limit | auth | origin | error |
        test +
        load | user) ~0.82

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
