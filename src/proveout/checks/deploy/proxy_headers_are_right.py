"""Behind the proxy the application sees the real client, scheme and host, and nobody can forge them.

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
    "reverse proxy" -(cache | rate | "security header" | firewall | timeout) ~0.86
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
    (nginx | caddy | traefik | apache | haproxy) + (front | "reverse proxy") -(timeout | #url) ~0.88
    (nginx | caddy | traefik | apache | haproxy) + ("server block" | vhost | upstream) -(timeout | #url) ~0.88
    "trusted_proxy_ips" ~0.92

Sources:
    RFC 7239 section 8; OWASP ASVS 5.0 V4.1.3 and V15.3.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Hops

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    hops: Hops = Hops(1)
