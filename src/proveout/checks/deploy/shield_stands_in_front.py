"""A CDN, web firewall or attack protection stands in front of the stated hosts.

Proof:
    Response headers, certificate and address owner of the named hosts show the provider; for a CDN a
    second request of a static file must be a hit; for a firewall a harmless marked attack string is
    refused while a plain request passes. Origin addresses that answer directly are listed.

Asked as:
    CDN configured for static assets; WAF configured; DDoS protection active; Cloudflare enabled; assets
    served through CDN; CloudFront set up

Told by:
    cdn -(script | integrity | sri | link | import | jquery | csp | allow + cdn + csp | library) ~0.91
    ("content delivery network" | "edge cache" | "edge network") ~0.91
    (waf | "web application firewall" | modsecurity) ~0.91
    ddos -@"rate limit" ~0.91
    (fastly | akamai | "cloud armor" | "aws shield" | bunnycdn | imperva | sucuri | cloudfront) ~0.88
    cloudflare -(r2 | worker | pages | tunnel | token | analytics | dns | account | domain | dashboard | rate) ~0.84
    (cloudflare | cloudfront) + (proxy | proxied | enable | protection | front | cdn) -(r2 | worker | token) ~0.91
    (cloudflare | cloudfront) + (header | headers | distribution | waf) -(r2 | worker | token) ~0.91
    ("bot protection" | "bot management" | "attack protection" | "under attack mode" | "bot fight mode") ~0.88
    "asset" + (cdn | cloudfront) ~0.91
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
