"""A CDN, web firewall or attack protection stands in front of the stated hosts.

Proof:
    Response headers, certificate and address owner of the named hosts show the provider; for a CDN a
    second request of a static file must be a hit; for a firewall a harmless marked attack string is
    refused while a plain request passes. Origin addresses that answer directly are listed.

Asked as:
    CDN configured for static assets; WAF configured; DDoS protection active; Cloudflare enabled; assets
    served through CDN; CloudFront set up
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Host

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    kind: Choice = Choice("cdn")
    hosts: tuple[Host, ...] = ()
