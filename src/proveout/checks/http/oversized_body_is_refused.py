"""A request body or upload above the limit is refused before it is read whole.

Why:
    One client that sends without end fills the disk or the memory of every worker.

Fix:
    nginx: `client_max_body_size 10m;`. Django: DATA_UPLOAD_MAX_MEMORY_SIZE and a check of uploads. Flask:
    MAX_CONTENT_LENGTH. FastAPI: a middleware that reads Content-Length and counts what it reads.

Proof:
    Bodies just under and just over the limit are streamed to the named or default route: the first is
    not refused for its size, the second gets 413 (or the framework's 400) and the server stops reading.

Asked as:
    request size limit set; max upload size set; file size limits enforced; file upload limits
    configured; DATA_UPLOAD_MAX_MEMORY_SIZE set; client_max_body_size configured; upload size limited

Told by:
    upload + (larger | bigger | over | exceed* | maximum) + #size ~0.92
    (file | body | payload) + (larger | bigger | exceed*) + #size + (reject | refuse | block | limit) ~0.92
    (file | upload | request | body | payload) + "size limit" -(log | bundle | image | pool) ~0.93
    "file size" + (limit | maximum | enforce | restrict | check) -(log | bundle | rotate) ~0.92
    "upload size" -(bundle) ~0.92
    "upload limit" -rate ~0.9
    "request size" -(rate) ~0.92
    "body size" ~0.93
    "payload size" + (limit | maximum | cap | restrict) -websocket ~0.9
    "request body" + (limit | maximum | cap | large) ~0.9
    "maximum upload" ~0.93
    MAX_CONTENT_LENGTH ~0.96
    client_max_body_size ~0.96
    DATA_UPLOAD_MAX_MEMORY_SIZE ~0.96
    FILE_UPLOAD_MAX_MEMORY_SIZE ~0.95
    MAX_UPLOAD_SIZE ~0.96
    MAX_FILE_SIZE ~0.95
    MAX_FILE_SIZE_MB ~0.95
    MAX_REQUEST_BODY_* ~0.96
    max_upload_size ~0.96
    upload + (large | oversize* | size) + (reject | limit | refuse | 413 | handle) ~0.88
    413 + (upload | payload | body | request | file) -(symptom | error | fail*) ~0.9
    ("payload limit" | "payload size" | "body limit") -(websocket | message) ~0.92
    body + (maximum | limit) + #size ~0.94

Sources:
    RFC 9110 section 15.5.14; OWASP ASVS 5.0 V5.2.1
"""

from dataclasses import dataclass

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Bytes, UrlPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    max_size: Bytes = Bytes(10 * 1024**2)
    path: UrlPath = UrlPath("")


PASSES = {
    "settings": EffectiveSettingsFacts.example(values={"DATA_UPLOAD_MAX_MEMORY_SIZE": 2_621_440}),
    "proxies": ProxyFacts.example(),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "proxies": ProxyFacts.example(
        sites=(Site("nginx.conf", 3, "nginx", tls=True, routes=(Route(9, "http://web:8000", body=0, body_line=5),)),)
    ),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
# Read by the framework itself.
IN_FORCE = ("MAX_CONTENT_LENGTH", "DATA_UPLOAD_MAX_MEMORY_SIZE")
NEAR = 1.05  # 10 MB in prose is 10 MiB in nginx
SETTINGS = (
    "config.MAX_CONTENT_LENGTH", "MAX_CONTENT_LENGTH", "DATA_UPLOAD_MAX_MEMORY_SIZE", "MAX_UPLOAD_SIZE",
    "MAX_BODY_SIZE", "MAX_REQUEST_SIZE",
)  # fmt: skip


def check_settings(settings: EffectiveSettingsFacts, proxies: ProxyFacts | Unreadable, limits: Limits) -> Verdict:
    start = settings.start
    found = [one for one in settings.owned_by(Owner.DJANGO, Owner.FLASK) if one.name in IN_FORCE]
    if not found:
        return unknown(f"body size: no framework of {start.place} has a limit of its own, and only a request shows one")
    seen = [Evidence(f"{one.name} is {one.value}", one.of, start.again) for one in found]
    if loose := next((one for one in found if not one.firm), None):
        return unknown(f"body size: {loose.name} rests on variables that nobody gave; name --env-file", *seen)
    endless = [one for one in found if _size(one) is None]
    if endless and (isinstance(proxies, Unreadable) or proxies.unread or any(site.routes for site in proxies.sites)):
        return unknown(f"body size: {endless[0].of} takes any size; what the proxy in front takes decides", *seen)
    if endless:
        return failed(f"body size: {endless[0].of} takes any size ({endless[0].name} is {endless[0].value})", *seen)
    large = [one for one in found if (_size(one) or 0) > limits.max_size * NEAR]
    if large and limits.max_size != Limits().max_size:
        return failed(
            f"body size: {large[0].name} of {large[0].of} is {large[0].value} bytes, {limits.max_size} are stated",
            *seen,
        )
    if large:
        return unknown(
            f"body size: {large[0].name} takes {large[0].value} bytes, {limits.max_size} is the usual most", *seen
        )
    return passed(f"body size: {', '.join(f'{one.name} is {one.value} bytes' for one in found)}", *seen)


def _size(one: EffectiveSetting) -> float | None:
    is_number = isinstance(one.value, int | float) and not isinstance(one.value, bool)
    return float(one.value) if is_number and isinstance(one.value, int | float) else None


def check_files(proxies: ProxyFacts, python: PythonFacts, limits: Limits) -> Verdict:
    routes = [(site, route) for site in proxies.production for route in site.routes]
    known = [(site, route, route.body) for site, route in routes if route.body is not None]
    own = python.production_settings(*SETTINGS)
    loose = [(site, route) for site, route, size in known if size == 0 or size > limits.max_size * NEAR]
    unlimited = [(site, route) for site, route in loose if route.body == 0]
    if unlimited and len(unlimited) == len(routes) and not own and not proxies.unread:
        return failed(
            f"body size: {_where(*unlimited[0])} takes any size, and the application names no limit",
            *(Evidence(f"{route.path} takes any size", _where(site, route), site.again) for site, route in unlimited),
        )
    if loose:
        site, route = loose[0]
        size = "any size" if not route.body else f"{route.body} bytes"
        return unknown(f"body size: {_where(site, route)} takes {size}, {limits.max_size} are to be the most")
    if not known or proxies.unread:
        named = f"{own[0][0].path}:{own[0][1].line} names {own[0][1].name}" if own else "no file is seen to limit it"
        return unknown(f"body size: {proxies.unread or named}")
    if len(known) < len(routes):
        return unknown("body size: one place of the proxy says no limit")
    return passed(
        f"body size: the proxy takes {max(size for _, _, size in known)} bytes at most",
        *(Evidence(f"{route.path} takes {size} bytes", _where(site, route), site.again) for site, route, size in known),
    )


def _where(site: Site, route: Route) -> str:
    return f"{site.path}:{route.body_line or route.line}"
