"""Every public host serves a trusted certificate for its own name, with a complete chain.

Proof:
    Each host is met over TLS with its name; the chain is read unverified first and then checked against
    the trust store (or the named private root) for dates, name and order, without fetching missing
    intermediates. Control: the same code refuses a certificate for another name.

Asked as:
    SSL certificate installed and valid; SSL/TLS certificate installed; obtain a Let's Encrypt certificate;
    HTTPS certificate trusted; certificate matches domain; intermediate certificates installed;
    HTTPS with a valid certificate; SSL certificate; SSL certificate configured; set up SSL
    certificates; Let's Encrypt certificate issued

Told by:
    certificate + (install | valid | obtain) -(expir* | #duration | mtls | apple | ios | push) ~0.93
    certificate + (trust | provision | active | acquire*) -(expir* | #duration | mtls | apple | ios | push) ~0.93
    certificate + (configure | setup | ready | issue) -(table | expir* | renew | mtls | push | ios) ~0.9
    certificate + (generate | verify | add | check) -(table | expir* | renew | mtls | push | ios) ~0.9
    "tls certificate" -(expir* | renew | automatic | database | redis | free | alert | monitor | #duration) ~0.88
    "https certificate" -(#url | expir* | renew | automatic | free | alert) ~0.88
    certificate + (domain | subdomain | hostname | wildcard | match | san) -(expir* | renew | mtls) ~0.9
    certificate + (intermediate | chain | fullchain | ca | acm) -(expir* | renew | mtls | client) ~0.9
    fullchain.pem ~0.85
    letsencrypt -(renew | automatic | expir*) ~0.86
    certbot -(renew | automatic | timer | cron | install) ~0.88
    "install certbot" ~0.72
    "tls termination" -(database) ~0.84 &
    "cloudflare tls" ~0.7
    traefik + https + letsencrypt -certificate &
    tls + certresolver &
    "tls labs" + (certificate | https) &
    "browser padlock" ~0.8
    "certificate warnings" ~0.85
    @certificate + (valid | trust | install | chain | intermediate) -(expir* | renew) ~0.8
    certificate + (cover | wildcard | "all domains" | subdomain | apex) -(renew | expir*) ~0.9
    valid + tls -(protocol | version | environment | 1.2) ~0.84

Sources:
    RFC 5280 section 6; RFC 9525; OWASP ASVS 5.0 V12.2.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    hosts: tuple[Host, ...] = ()
