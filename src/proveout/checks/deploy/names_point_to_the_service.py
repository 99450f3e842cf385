"""Every stated name resolves to the service that should answer, with the stated time to live.

Proof:
    Several public resolvers and the zone's own servers are asked for each name; the addresses must
    serve this service (version or health answer). Control: a made-up name of the zone does not resolve
    to it.

Asked as:
    DNS records configured; custom domain added; domain points to server; DNS propagated; A record
    points to server IP; CNAME for api subdomain configured; frontend and backend reachable at their
    domains

Told by:
    dns -(spf | dkim | dmarc | mx | rebinding | txt | caa | dnssec | provider | email | alb) ~0.91
    (cname | aaaa | "dns record" | nameserver | "name server") -(spf | dkim | dmarc | mx | caa | @email | email) ~0.91
    record + (dns | @dns | domain | "server ip" | "ip address") -(spf | dkim | dmarc | mx | email) ~0.91
    "custom domain" -(action | email | resend | cors | tls | certificate | purchase | buy | verify + mail) ~0.91
    domain + (point | resolve | propagate | connect | map | nameserver) -(email | spf | cors | cookie | #env) ~0.93
    domain + (configure | setup | add | added) -(once | cors | allow* | email | origin | cookie | auth* | verify) ~0.86
    domain + register -(once | cors | allow* | email | origin | cookie | auth* | verify) ~0.86
    domain + accessible ~0.86
    (subdomain | subdomains) + (configure | setup | point | create) -(cookie | hsts | cors | isolation | tenant) ~0.91
    (subdomain | subdomains) + (api | www | resolve | wildcard) -(cookie | hsts | cors | isolation | tenant) ~0.91
    (subdomain | subdomains) + (admin | add) -(cookie | hsts | cors | isolation | tenant) ~0.91
    "domain routing" ~0.9 &
    ttl + (dns | @dns | record) -cache ~0.91
    @dns + (propagation | cname | record | www | ip) -(spf | dkim | dmarc | mx | certificate | tls) ~0.92
    @dns + (subdomain | apex | #host) -(spf | dkim | dmarc | mx | certificate | tls) ~0.92
    (dig | nslookup) + (#host | #command | domain | dns) -(investigat*) ~0.92
    (www | apex | "naked domain" | "root domain") + (redirect + non-www | point | resolve | record | configure) ~0.88
    ("route 53" | route53 | "hosted zone" | "elastic ip" | "floating ip" | "static ip") -(health) ~0.86
    ("accessible via domain" | "accessible at domain" | "reachable at domain") ~0.9
    traefik + (rule | host | router | #host) -(tls | certresolver) ~0.88 &
    @(traefik | "dns configuration") + #host + (backend | frontend | server | app) ~0.9
    domain + #setting -(localhost | cookie | mail | email | session | cors | storage | auth) ~0.82
    @traefik + "reverse proxy" ~0.86 &
    #host + (resolve | resolves) ~0.93
    ("record points" | "records point" | "records points") -mx ~0.93
    (cname | www) + #alone + @(dns | domain) ~0.88

Sources:
    RFC 1035
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[Host, ...] = ()
    targets: tuple[str, ...] = ()
    ttl: timedelta | None = None
