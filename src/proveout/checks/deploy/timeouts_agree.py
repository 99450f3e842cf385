"""Each layer waits a little longer than the one behind it.

Why:
    Where the outer layer gives up first, the user sees an error for work that goes on behind it, and sends it
    again.

Fix:
    Let each layer wait a little longer than the one behind it: the database's statement timeout, then the server
    (`gunicorn --timeout 30`), then the proxy (`proxy_read_timeout 35s`), then the client.

Proof:
    Client, proxy, server, database and job limits are read from effective settings and files and
    ordered; in rehearsal a slow probe route shows which layer ends it and when. Control: a fast request
    passes.

Asked as:
    request timeout configured; load balancer timeout matches server; Gunicorn timeout set; proxy
    timeouts configured; timeout settings configured; connection timeout values set

Told by:
    --timeout + #number -(curl | install | test | celery) ~0.86
    --graceful-timeout ~0.86
    (gunicorn | uvicorn | nginx | proxy | balancer | upstream | gateway | idle) + timeout -(no | error) ~0.9
    serverless + timeout -(no | error) ~0.9
    (request | server | worker | http) + timeout -(session | database | query | celery | external | no | error) ~0.86
    client + timeout -(session | database | query | celery | external | no | error) ~0.86
    "timeout setting" -(session | database) ~0.9
    "timeout value" -(session | database | query) ~0.9
    "timeout configured" -(session | database | query | statement | external | pool | celery | task | login) ~0.8
    ("request timeout" | "gunicorn timeout" | "proxy timeout") -(external | outbound | third | no | error) ~0.91
    ("nginx timeout" | "worker timeout" | "gateway timeout") -(external | outbound | third | no | error) ~0.91
    "load balancer timeout" -(external | outbound | third | no | error) ~0.91
    (proxy_read_timeout | proxy_connect_timeout | proxy_send_timeout | gunicorn_timeout | keepalive_timeout) ~0.95
    (client_body_timeout | request_timeout | send_timeout | timeout-keep-alive | proxy_timeout) ~0.95
    (keepalive | keep-alive) + (timeout | server | nginx | balancer | configure) -(websocket | database | redis) ~0.86
    timeout + (gunicorn | @gunicorn | "production mode") + (#number | @production) ~0.88
    "connection timeout" -(database | db | redis | pool | no | error | smtp | test) ~0.85
    "timeout 120" ~0.88
    (timeout | timeouts) + (align | aligned | layers | layer) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.container import ContainerFacts
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.facts.platform import PlatformFacts, Start
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.server_settings import ServerSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    request: timedelta = timedelta(seconds=30)
    proxy: timedelta | None = None
    drain: timedelta | None = None


DEFAULT = Limits().request
PASSES = {
    "server": ServerSettingsFacts.example(),
    "databases": DatabaseSettingsFacts.example(),
    "containers": ContainerFacts(),
    "platform": PlatformFacts.example(),
    "proxies": ProxyFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "server": ServerSettingsFacts.example(values={"timeout": 0}),
    "databases": DatabaseSettingsFacts.example(),
    "containers": ContainerFacts(),
    "platform": PlatformFacts.example(),
    "proxies": ProxyFacts.example(
        sites=(Site("nginx.conf", 3, "nginx", tls=True, routes=(Route(9, "http://web:8000", "/", {}, 10.0, 12),)),)
    ),
    "limits": Limits(),
}
GUNICORN_DEFAULT_S = 30.0  # gunicorn settings: timeout


def check_settings(
    server: ServerSettingsFacts,
    databases: DatabaseSettingsFacts | Unreadable,
    proxies: ProxyFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if server.kind != "gunicorn":
        return unknown(f"timeouts: {server.kind or server.start.entry} has no time of a request that can be read")
    seconds, drain = server.number("timeout"), server.number("graceful_timeout")
    if seconds is None or drain is None:
        return unknown(f"timeouts: that of {server.found_in} rests on variables that nobody gave; name --env-file")
    seen = [server.seen("timeout"), server.seen("graceful_timeout")]
    stated = limits.request.total_seconds()
    if seconds == 0:
        return failed(f"timeouts: {server.found_in} gives a stuck worker no end (timeout is 0)", *seen)
    if limits.request != DEFAULT and seconds != stated:
        return failed(f"timeouts: the server ends a request after {seconds:g} s, {stated:g} s are stated", *seen)
    if limits.drain is not None and drain != limits.drain.total_seconds():
        return failed(f"timeouts: a stop waits {drain:g} s, {limits.drain.total_seconds():g} s are stated", *seen)
    known = () if isinstance(databases, Unreadable) else databases.servers
    queries = [(one, last.total_seconds()) for one in known if one.firm and (last := one.lasts("statement_timeout"))]
    if long := next(((one, last) for one, last in queries if last > seconds), None):
        one, most = long
        shown = Evidence(f"{one.name}: a query may take {most:g} s", one.where, server.start.again)
        return failed(
            f"timeouts: the server ends a request after {seconds:g} s, a query of {one.name} may take {most:g} s",
            *seen,
            shown,
        )
    if limits.proxy is not None or isinstance(proxies, Unreadable) or proxies.unread:
        return unknown(f"timeouts: the server ends a request after {seconds:g} s; the proxy is not read here", *seen)
    routes = [route.read_timeout_s for site in proxies.production for route in site.routes]
    waits = [one for one in routes if one is not None]
    if not routes or len(waits) < len(routes):
        return unknown(f"timeouts: the server ends a request after {seconds:g} s; the proxy's time is not known", *seen)
    if min(waits) <= seconds:
        return unknown(f"timeouts: a proxy waits {min(waits):g} s, the server behind it works for {seconds:g} s", *seen)
    return passed(f"timeouts: queries end first, then the server after {seconds:g} s, then the proxy", *seen)


def check_files(containers: ContainerFacts, platform: PlatformFacts, proxies: ProxyFacts, limits: Limits) -> Verdict:
    if limits.drain is not None:
        return unknown(f"timeouts: how long a stop waits ({limits.drain}) is not read from files")
    starts = [one for one in platform.starts(containers) if one.server.kind == "gunicorn"]
    routes = [(site, route) for site in proxies.production for route in site.routes]
    servers: list[tuple[float, str, Start]] = []
    for start in starts:
        seconds, where, reason = platform.number(start, "timeout")
        if reason:
            return unknown(f"timeouts: {reason}")
        servers.append((GUNICORN_DEFAULT_S if seconds is None else seconds, where or start.where, start))
    stated = limits.request.total_seconds()
    other = [one for one in servers if limits.request != DEFAULT and one[0] != stated]
    if other:
        seconds, where, start = other[0]
        shown = Evidence(f"timeout of {seconds:g} s", where, start.again)
        return failed(f"timeouts: the server ends a request after {seconds:g} s, {stated:g} s are stated", shown)
    if limits.request != DEFAULT and not servers:
        return unknown(f"timeouts: no server is seen whose time could be compared with {stated:g} s")
    if limits.proxy is not None and (verdict := _stated_proxy(routes, limits.proxy.total_seconds())):
        return verdict
    if not servers or not routes:
        missing = "server" if not servers else "proxy"
        return unknown(f"timeouts: no {missing} with a time limit is seen in these files")
    return _ordered(servers, routes, proxies.unread or containers.unread)


def _stated_proxy(routes: list[tuple[Site, Route]], stated: float) -> Verdict | None:
    known = [(site, route) for site, route in routes if route.read_timeout_s is not None]
    if not known:
        return unknown(f"timeouts: no proxy is seen whose time could be compared with {stated:g} s")
    wrong = [(site, route) for site, route in known if route.read_timeout_s != stated]
    if not wrong:
        return None
    site, route = wrong[0]
    if len(wrong) < len(known):
        return unknown(f"timeouts: {site.path}:{route.line} waits {route.read_timeout_s:g} s, other places as stated")
    shown = Evidence(f"waits {route.read_timeout_s:g} s", f"{site.path}:{route.timeout_line or route.line}", site.again)
    return failed(f"timeouts: the proxy waits {route.read_timeout_s:g} s, {stated:g} s are stated", shown)


def _ordered(servers: list[tuple[float, str, Start]], routes: list[tuple[Site, Route]], unread: str) -> Verdict:
    seen = [
        Evidence(f"{start.server.kind} ends a worker after {seconds:g} s", where, start.again)
        for seconds, where, start in servers
    ]
    seen += [
        Evidence(
            f"{site.kind} waits {route.read_timeout_s:g} s",
            f"{site.path}:{route.timeout_line or route.line}",
            site.again,
        )
        for site, route in routes
        if route.read_timeout_s is not None
    ]
    apart = [start for _, _, start in servers if start.server.flag("worker-class", "threads") is not None]
    if apart:
        return unknown(f"timeouts: {apart[0].where} uses workers whose timeout ends no request", *seen)
    if any(route.read_timeout_s is None for _, route in routes) or unread:
        return unknown(f"timeouts: {unread or 'a proxy says no time, and its default is not known here'}", *seen)
    slowest = max(seconds for seconds, _, _ in servers)
    fastest = min(seconds for seconds, _, _ in servers)
    short = [(site, route) for site, route in routes if (route.read_timeout_s or 0) < fastest]
    # A place that is meant to answer at once may have a shorter time than the rest.
    if short and len(short) == len(routes):
        site, route = short[0]
        return failed(
            f"timeouts: {site.path} waits {route.read_timeout_s:g} s, the server behind it works for {fastest:g} s",
            *seen,
        )
    if short or any((route.read_timeout_s or 0) <= slowest for _, route in routes):
        return unknown("timeouts: some places wait no longer than the server behind them", *seen)
    return passed(f"timeouts: every proxy waits longer than the {slowest:g} s of the server", *seen)
