"""CORS answers the stated origins and no other.

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

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    origins: tuple[Url, ...] = ()
    credentials: bool | None = None
    methods: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    public: bool = False
