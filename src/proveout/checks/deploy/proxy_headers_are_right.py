"""Behind the proxy the application sees the real client, scheme and host, and nobody can forge them.

Proof:
    Through the front, links, redirects, logs and the limiter's key must show https, the public name and
    the probe's own address; forged forwarding headers from outside, and direct requests past the proxy,
    must change nothing. Control: without a proxy header a plain request is told apart.

Asked as:
    Nginx configured as reverse proxy; proxy headers set; proxy passes host and scheme;
    SECURE_PROXY_SSL_HEADER set; X-Forwarded-For trusted only from proxy; domain routing through proxy;
    run behind a reverse proxy

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
