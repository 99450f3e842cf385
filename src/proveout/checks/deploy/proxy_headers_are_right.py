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
from proveout.facts.platform import PlatformFacts
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import Call, Module, PythonFacts, Setting
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Hops
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
PASSES = {
    "proxies": ProxyFacts.example(),
    "python": PythonFacts((DJANGO,)),
    "containers": ContainerFacts(),
    "platform": PlatformFacts(),
    "limits": Limits(),
}
FAILS = {
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
