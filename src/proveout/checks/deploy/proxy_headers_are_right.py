"""Behind the proxy the application sees the real client, scheme and host, and nobody can forge them.

Why:
    An application that sees the proxy instead of the visitor limits everybody as one, logs nobody, and builds links
    to http.

Fix:
    nginx: `proxy_set_header Host $host;`, `X-Forwarded-For $proxy_add_x_forwarded_for;`, `X-Forwarded-Proto
    $scheme;`. Django: SECURE_PROXY_SSL_HEADER. Flask: `ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)`.
    FastAPI: `uvicorn --proxy-headers --forwarded-allow-ips <the proxy's address>`.

Proof:
    Through the front, links, redirects, logs and the limiter's key must show https, the public name and
    the probe's own address; forged forwarding headers from outside, and direct requests past the proxy,
    must change nothing. Control: without a proxy header a plain request is told apart.

Asked as:
    Nginx configured as reverse proxy; proxy headers set; proxy passes host and scheme;
    SECURE_PROXY_SSL_HEADER set; X-Forwarded-For trusted only from proxy; domain routing through proxy;
    run behind a reverse proxy

Told by:
    (proxy_set_header | secure_proxy_ssl_header | use_x_forwarded_host | forwarded_allow_ips | num_proxies) ~0.96
    (trusted_proxies | use_x_forwarded_port) ~0.96
    x-forward* -rate ~0.91
    (x-real-ip | x_forwarded_for | x_forwarded_proto | "forwarded proto") -rate ~0.95
    ("proxy header" | "forwarded header" | "forwarded headers" | proxyfix | proxyheadersmiddleware) ~0.91
    proxy-headers ~0.91
    ("trust proxy" | "trusted proxy" | "trusted proxies" | trust_proxy) ~0.94
    "reverse proxy" -(cache | rate | "security header" | "security headers" | firewall | timeout | setup | configure |
        add | install | nginx | apache | caddy) ~0.86
    "behind a reverse proxy" ~0.91
    "behind proxy" ~0.91
    "behind nginx" ~0.9
    (proxy_pass | proxypass) -timeout ~0.95
    "proxy setting" -(timeout) ~0.9
    ("proxy rule" | "proxy configuration" | "proxy configured") -timeout ~0.88
    ("client ip" | "real ip") + (proxy | forward | balancer | log | correct | preserve | cloudflare) ~0.91
    "real client ip" + (proxy | forward | balancer | log | correct | preserve | cloudflare) ~0.91
    "domain routing" ~0.9 &
    traefik + (rule | host | router | #host) -(tls | certresolver) ~0.88 &
    @traefik + ("reverse proxy" | #host) ~0.9 &
    (tls | "tls termination") + termination + (proxy | balancer | nginx | load) ~0.9 &
    "terminate https" + proxy ~0.9 &
    (nginx | caddy | traefik | apache | haproxy) + front -(timeout | #url) ~0.88
    (nginx | caddy | traefik | apache | haproxy) + ("server block" | vhost | upstream) -(timeout | #url) ~0.88
    "trusted_proxy_ips" ~0.92

Sources:
    RFC 7239 section 8; OWASP ASVS 5.0 V4.1.3 and V15.3.4
"""

import re
from dataclasses import dataclass

from proveout.facts.container import ContainerFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.platform import PlatformFacts
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.proxy_trust import ProxyTrustFacts
from proveout.facts.python import Call, Module, PythonFacts, Setting
from proveout.facts.server_settings import ServerSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Hops
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    hops: Hops = Hops(1)


DJANGO = Module(
    "shop/settings.py",
    settings=(Setting("SECURE_PROXY_SSL_HEADER", 40, ("HTTP_X_FORWARDED_PROTO", "https")),),
)
EVERY_ADDRESS = ("0.0.0.0", "[::]", "::", ":")  # noqa: S104 - what a server is told, nothing is opened here
# Platforms whose own proxy ends TLS in front of every web process.
ROUTED = frozenset({"heroku", "fly", "render", "railway", "app engine", "digitalocean"})
OF_DJANGO = ("SECURE_PROXY_SSL_HEADER", "USE_X_FORWARDED_HOST", "SECURE_SSL_REDIRECT", "ALLOWED_HOSTS")
PASSES = {
    "proxies": ProxyFacts.example(),
    "python": PythonFacts((DJANGO,)),
    "containers": ContainerFacts(),
    "platform": PlatformFacts(),
    "limits": Limits(),
}
FAILS = {
    "settings": EffectiveSettingsFacts.example(values={"SECURE_PROXY_SSL_HEADER": ("X_FORWARDED_PROTO", "https")}),
    "server": ServerSettingsFacts.example(),
    "trust": ProxyTrustFacts(),
    "proxies": ProxyFacts.example(
        sites=(Site("nginx.conf", 3, "nginx", ("shop.example",), tls=True, routes=(Route(9, "http://web:8000"),)),)
    ),
    "python": PythonFacts((DJANGO,)),
    "containers": ContainerFacts(),
    "platform": PlatformFacts(),
    "limits": Limits(),
}
NEEDED = ("host", "x-forwarded-for", "x-forwarded-proto")
# What a visitor sends, handed on as if the proxy had said it.
FORGED = re.compile(r"\$(http_x_forwarded_for|http_x_real_ip)\b")
# Routes to what is no application of ours see no user.
OTHERS = re.compile(
    r"uwsgi|fastcgi|minio|grafana|flower|prometheus|static|frontend|vite|next|node|media", re.IGNORECASE
)
TRUSTING = re.compile(r"(^|\.)(ProxyFix|ProxyHeadersMiddleware)$")


def check_settings(
    settings: EffectiveSettingsFacts,
    server: ServerSettingsFacts | Unreadable,
    trust: ProxyTrustFacts | Unreadable,
    platform: PlatformFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    start = settings.start
    read = {one.name: one for one in settings.owned_by(Owner.DJANGO)}
    loose = next((one for name, one in read.items() if name in OF_DJANGO and not one.firm), None)
    if loose is not None:
        return unknown(f"proxy: {loose.name} rests on variables that nobody gave; name --env-file")
    said = [Evidence(f"{name} is {read[name].value}", read[name].of, start.again) for name in OF_DJANGO if name in read]
    header = read.get("SECURE_PROXY_SSL_HEADER")
    name = header.value[0] if header and isinstance(header.value, tuple) and header.value else ""
    if name and not str(name).startswith("HTTP_"):
        return failed(f"proxy: SECURE_PROXY_SSL_HEADER names {name}, and Django knows it as HTTP_{name}", *said)
    forwarded = read.get("USE_X_FORWARDED_HOST")
    hosts = read.get("ALLOWED_HOSTS")
    if forwarded and forwarded.value is True and hosts and isinstance(hosts.value, tuple) and "*" in hosts.value:
        return failed("proxy: USE_X_FORWARDED_HOST with any host allowed lets every visitor name the site", *said)
    redirect = read.get("SECURE_SSL_REDIRECT")
    if redirect and redirect.value is True and not name and _behind(server):
        return failed(
            "proxy: SECURE_SSL_REDIRECT without SECURE_PROXY_SSL_HEADER redirects for ever where a proxy ends TLS",
            *said,
        )
    if verdict := _of_flask(trust, server, platform, limits):
        return verdict
    if isinstance(server, Unreadable):
        return unknown(f"proxy: {server.reason}", *said)
    trusted = server.value("forwarded_allow_ips")
    trusts_all = "*" in trusted if isinstance(trusted, tuple) else trusted == "*"
    option = server.options.get("forwarded_allow_ips")
    # Uvicorn takes the first address of the header, which is the visitor's own word, when it trusts everybody.
    takes_first = "uvicorn" in f"{server.kind} {server.value('worker_class')}".lower()
    if trusts_all and option is not None and option.firm and takes_first and _is_open(server):
        return failed(
            f"proxy: {server.kind} of {server.found_in} takes the headers of whoever reaches its port",
            server.seen("forwarded_allow_ips"), *said,
        )  # fmt: skip
    return unknown(
        "proxy: what is trusted is set as it should; only a request with forged headers shows the rest", *said
    )


def _of_flask(
    trust: ProxyTrustFacts | Unreadable,
    server: ServerSettingsFacts | Unreadable,
    platform: PlatformFacts | Unreadable,
    limits: Limits,
) -> Verdict | None:
    if isinstance(trust, Unreadable) or not trust.applications:
        return None
    again = trust.start.again
    for one in trust.fixes:
        hops = one.counts.get("x_for", 0)
        if one.firm and hops > limits.hops:
            seen = Evidence(f"ProxyFix counts {hops} proxies for X-Forwarded-For", one.of, again)
            return failed(f"proxy: {one.of} trusts {hops} proxies, {limits.hops} is in front", seen)
    if trust.fixes or not _behind(server) or isinstance(platform, Unreadable):
        return None
    routed = next(
        (file for file in platform.production if file.platform in ROUTED and not file.path.endswith("Procfile")), None
    )
    if routed is None:
        return None
    return failed(
        f"proxy: {trust.applications[0]} is behind the proxy of {routed.platform}, and takes nothing from its headers",
        Evidence("requests do not come through ProxyFix", trust.applications[0], again),
        Evidence(f"{routed.platform} stands in front", routed.path),
    )


def _behind(server: ServerSettingsFacts | Unreadable) -> bool:
    """True where the server speaks plain HTTP, so that somebody else ends TLS."""
    if isinstance(server, Unreadable) or not server.kind or server.kind == "development server":
        return False
    return not {"certfile", "ssl_certfile", "keyfile", "ssl_keyfile"} & {*server.options}


def _is_open(server: ServerSettingsFacts) -> bool:
    """True where its port is open to more than this machine."""
    bound = server.value("bind") if server.kind == "gunicorn" else server.value("host")
    places = bound if isinstance(bound, tuple) else (bound,)
    return any(str(one).startswith(EVERY_ADDRESS) for one in places)


def check_files(
    proxies: ProxyFacts, python: PythonFacts, containers: ContainerFacts, platform: PlatformFacts, limits: Limits
) -> Verdict:
    routes = [
        (site, route) for site in proxies.production for route in site.routes if not OTHERS.search(route.upstream)
    ]
    if not routes:
        return unknown(f"proxy: no proxy in front of the application is read here; {proxies.unread or 'none was seen'}")
    bad = [(site, route, says) for site, route in routes if (says := _wrong(site, route))]
    if bad and not proxies.unread:
        site, route, says = bad[0]
        return failed(
            f"proxy: {site.path}:{route.line} {says}",
            *(Evidence(f"{route.path} {says}", f"{site.path}:{route.line}", site.again) for site, route, says in bad),
        )
    if bad or proxies.unread:
        return unknown(f"proxy: {proxies.unread}")
    if limits.hops != 1:
        return unknown(f"proxy: the headers are set; that the application counts {limits.hops} hops is not read here")
    trusts = _trusts(python, containers, platform)
    if not trusts:
        return unknown("proxy: the headers are set; nothing is seen by which the application trusts them")
    return passed(
        f"proxy: {len(routes)} places set {', '.join(NEEDED)}, and the application reads them",
        *(Evidence(f"{route.path} sets them", f"{site.path}:{route.line}", site.again) for site, route in routes),
        *trusts,
    )


def _wrong(site: Site, route: Route) -> str:
    if forged := next((name for name, value in route.headers.items() if name in NEEDED and FORGED.search(value)), ""):
        return f"hands {forged} of the visitor on as its own"
    missing = [name for name in NEEDED if name not in route.headers]
    # Another proxy in front may have set what this one leaves alone; where TLS ends, nobody is in front.
    return f"does not set {', '.join(missing)}" if missing and site.tls else ""


def _trusts(python: PythonFacts, containers: ContainerFacts, platform: PlatformFacts) -> list[Evidence]:
    found = [
        Evidence(f"{setting.name} is set", f"{module.path}:{setting.line}", f"grep -n {setting.name} '{module.path}'")
        for module, setting in python.production_settings("SECURE_PROXY_SSL_HEADER")
    ]
    found += [
        Evidence(f"{call.name} is used", f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'")
        for module in python.serving
        for call in module.calls
        if _is_trusting(call)
    ]
    for start in platform.starts(containers):
        allowed = start.server.flag("forwarded-allow-ips")
        # `*` takes the headers of everybody who reaches the port.
        if allowed and allowed.strip("'\"") != "*":
            found.append(Evidence(f"--forwarded-allow-ips {allowed}", start.where, start.again))
    return found


def _is_trusting(call: Call) -> bool:
    return TRUSTING.search(call.name) is not None
