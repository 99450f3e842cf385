"""CORS answers the stated origins and no other.

Why:
    An origin that is answered may read everything that the visitor may read, with his cookies where credentials go.

Fix:
    Django: CORS_ALLOWED_ORIGINS = ["https://shop.example.org"] (django-cors-headers), never CORS_ALLOW_ALL_ORIGINS.
    Flask: CORS(app, origins=["https://shop.example.org"]). FastAPI: CORSMiddleware(allow_origins=[…]) without "*" and
    without a regex that has no end.


Proof:
    Simple and preflight requests from a made-up origin, from `null`, and from look-alikes of the real
    one (prefix, suffix, other scheme) must get no Access-Control-Allow-Origin, and never `*` with
    credentials. Control: the stated origin is answered exactly, with the stated methods and headers, by
    the same client. n/a when no route sends CORS headers and no browser client is declared.

Asked as:
    CORS set up for production; CORS restricted to production domain; no wildcard origin in
    production; CORS_ALLOWED_ORIGINS set to the frontend URL; CORS credentials only for trusted
    origins; only allowed origins work; CORS headers tested; CORS methods and headers limited; CORS
    configuration; CORS enabled for the frontend; no CORS errors in the browser console

Told by:
    cors -(bucket | s3 | websocket | document | pip | npm | install | expose_headers | vary) ~0.91
    cors + (configure | restrict | enable) -(bucket | s3 | websocket | document | pip) ~0.93
    cors + (allow* | origin | wildcard | policy) -(bucket | s3 | websocket | document | pip) ~0.93
    BACKEND_CORS_ORIGINS ~0.96
    cors + localhost + no ~0.95
    "cross origin" + (request | resource | share | allow* | restrict) -(opener | embedder | websocket) ~0.92
    ALLOWED_ORIGINS + (wildcard | restrict* | explicit | domain) -websocket -csrf ~0.95
    ALLOWED_ORIGINS + (set | #setting | #url | production) -websocket -csrf ~0.95
    ALLOWED_ORIGINS -websocket -csrf ~0.84
    "allowed origins" -(websocket | csrf | oauth | google | console | ALLOWED_ORIGINS) ~0.9
    CORS_* -(bucket | s3) ~0.95
    "access control allow" ~0.95
    origin + (wildcard | restrict | allowlist | trusted | foreign | evil*) -(csrf | git | oauth | websocket) ~0.9
    origin + (invalid | unauthor* | unknown | malicious | valid) -(csrf | git | oauth | websocket) ~0.85
    origin + curl + #url -git ~0.8
    preflight + (options | origin | request | cors) ~0.92
    @cors + (domain | localhost) -(dns | vary | document | VITE_* | REACT_APP_* | NEXT_PUBLIC_* | port) ~0.85
    @cors + (wildcard | origin | preflight) -(dns | vary | document | VITE_* | REACT_APP_* | NEXT_PUBLIC_* | port) ~0.85
    @cors + (credential | supports_credentials | allow_headers | allow_methods | method | header) -vary -expose* ~0.82
    @cors + ("trailing slash" | https) + (origin | domain | exact) ~0.82

Sources:
    Fetch Standard, CORS protocol; OWASP ASVS 5.0 V3.4.2; MDN HTTP Observatory
    cross-origin-resource-sharing
"""

from dataclasses import dataclass

from proveout.checks.http._answers import nothing_told
from proveout.facts.application_answers import ApplicationAnswer, ApplicationAnswersFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    origins: tuple[Url, ...] = ()
    credentials: bool | None = None
    methods: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    public: bool = False


_OWN = ApplicationAnswer(
    "stated origin https://shop.example.org", headers=(("access-control-allow-origin", "https://shop.example.org"),)
)
_CLOSED = ApplicationAnswersFacts.example()
PASSES = {
    "answers": ApplicationAnswersFacts((*_CLOSED.answers, _OWN)),
    "limits": Limits((Url("https://shop.example.org"),)),
}
FAILS = {
    **PASSES,
    "answers": ApplicationAnswersFacts.example(headers={"Access-Control-Allow-Origin": "*"}),
}
FOREIGN = ("foreign origin", "null origin", "foreign preflight", "look-alike origin")


def asks(limits: Limits) -> dict[str, str]:
    return {"answers": " ".join(limits.origins)}


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    if none := nothing_told("CORS", answers):
        return none
    asked = [one for one in answers.answers if one.question in FOREIGN and one.status]
    shown = [answers.seen(one, f"Access-Control-Allow-Origin: {_allowed(one) or 'not sent'}") for one in asked]
    for one in asked:
        allowed = _allowed(one)
        if allowed and "true" in (value.lower() for value in one.header("access-control-allow-credentials")):
            return failed(f"CORS: the {one.question} gets '{allowed}' with credentials", *shown)
        if allowed and not limits.public:
            return failed(f"CORS: the {one.question} gets '{allowed}'", *shown)
    if {one.question for one in asked} < set(FOREIGN[:3]):
        return unknown("CORS: the application came to no answer for a foreign origin", *shown)
    stated = {origin: answers.to(f"stated origin {origin}") for origin in limits.origins}
    for origin, own in stated.items():
        if own is not None and _allowed(own) != origin:
            return failed(f"CORS: {origin} is stated and gets {_allowed(own) or 'nothing'}", *shown)
    # The control: the same client does get an answer where one is due.
    served = [answers.seen(own, f"{origin} is answered") for origin, own in stated.items() if own is not None]
    if not served:
        return unknown("CORS: no foreign origin is answered; without a stated one it is not shown that any is", *shown)
    return passed(
        f"CORS: {', '.join(limits.origins)} is answered, a foreign origin, its look-alike and null are not",
        *shown,
        *served,
    )


def _allowed(answer: ApplicationAnswer) -> str:
    return ", ".join(answer.header("access-control-allow-origin"))
