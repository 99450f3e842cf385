"""A page of another site cannot open the WebSocket.

Proof:
    Handshakes with a foreign, a look-alike and a null Origin, with the probe user's cookies, must be
    refused before or at the first message. Control: the stated origin is accepted with the same
    cookies.

Asked as:
    WebSocket origin checked; WebSocket CORS configured; cross-site WebSocket hijacking prevented;
    AllowedHostsOriginValidator used

Told by:
    websocket + (origin | cors | csrf | hijack* | "cross site") ~0.96
    allowedhostsoriginvalidator ~0.96
    originvalidator ~0.95
    cswsh ~0.95
    "socket.io" + (cors | origin) ~0.94
    socket.io + (cors | origin) ~0.94
    websocket + ("other sites" | "other origins" | "foreign origin" | "cross-origin") ~0.95

Sources:
    RFC 6455 section 10.2; OWASP ASVS 5.0 V4.4.2; CWE-1385
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    origins: tuple[Url, ...] = ()
