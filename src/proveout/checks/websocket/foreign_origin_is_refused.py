"""A page of another site cannot open the WebSocket.

Why:
    A browser sends its cookies with the handshake and asks no CORS: a page of another site reads and writes as the
    user.

Fix:
    Django Channels: AllowedHostsOriginValidator around the WebSocket router. Flask-SocketIO: cors_allowed_origins with
    your own origin, never "*". FastAPI: compare websocket.headers["origin"] with your own before accept(), in one
    dependency for every socket.

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

from dataclasses import dataclass, replace

from proveout.facts.application_answers import ApplicationAnswersFacts, SocketHandshake
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    origins: tuple[Url, ...] = ()


FOREIGN, OWN = "https://foreign-site.invalid", "https://shop.example.org"
PASSES = {
    "answers": replace(
        ApplicationAnswersFacts.example(),
        sockets=(SocketHandshake("/live", FOREIGN, "refused"), SocketHandshake("/live", OWN, "accepted")),
    ),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "answers": replace(ApplicationAnswersFacts.example(), sockets=(SocketHandshake("/live", FOREIGN, "accepted"),)),
}


def asks(limits: Limits) -> dict[str, str]:
    return {"answers": " ".join(limits.origins)}


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    tried = answers.sockets
    if not tried:
        return unknown(f"socket: {answers.start.entry} shows no WebSocket whose handshake could be tried")
    if not answers.firm:
        return unknown("socket: answers change with values that nobody gave. Hand them over with --env-file")
    place = f"{answers.start.place}, asked in its own process"
    shown = [Evidence(f"{one.path} with Origin {one.origin}: {one.ended}", place, answers.start.again) for one in tried]
    strange = [one for one in tried if one.origin == "null" or one.origin.endswith(".invalid")]
    if opened := [one for one in strange if one.ended == "accepted"]:
        return failed(f"socket: {opened[0].path} is opened for a page of {opened[0].origin}", *shown)
    # The control: the same handshake with the own origin is accepted.
    served = {one.path for one in tried if one not in strange and one.ended == "accepted"}
    shut = {one.path for one in strange if one.ended == "refused"}
    if left := sorted({one.path for one in tried} - (served & shut)):
        return unknown(f"socket: {left[0]} opens for no origin without a login, so its refusal shows nothing", *shown)
    stated = ", ".join(limits.origins) or "the own origin"
    return passed(f"socket: {len(served)} open for {stated} and not for another or null", *shown)
