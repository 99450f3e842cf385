"""Plain HTTP is sent to HTTPS on every host, or refused.

Proof:
    A plain request with a path and a query to each host must get one permanent redirect to the same
    host, path and query over HTTPS, or no connection at all. Control: the HTTPS target answers. Behind
    a front that this run cannot reach, the effective setting is reported and the statement stays
    unknown.

Asked as:
    HTTP redirects to HTTPS; HTTPS enforced; HTTPS only; force HTTPS; SECURE_SSL_REDIRECT enabled;
    SSL redirect set up; HTTP to HTTPS redirect; redirect all HTTP traffic
    to HTTPS; always use HTTPS

Told by:
    https + only + (allow | accept | serve | access) -(cookie | cors | origin) ~0.86
    80 + 443 + redirect ~0.94
    SECURE_SSL_REDIRECT ~0.95
    "http to https" -(cookie | oauth | webhook | firewall | ssh | ufw | port | security-group | ingress) ~0.94
    "redirect http" + https ~0.94
    https + redirect -("redirect url" | oauth | callback | google | login | proxy_redirect) ~0.92
    tls + redirect -("redirect url" | oauth | callback) ~0.9
    "https enforced" -(cookie | oauth | webhook | input | hsts) ~0.92
    "enforce https" -(cookie | oauth | webhook | input | hsts) ~0.92
    "force https" ~0.93
    FORCE_HTTPS ~0.95
    force_https ~0.95
    "https forced" ~0.93
    "https only" -(cookie | firewall | ufw | port | ssh | oauth | webhook | input | validat* | strict) ~0.9
    "only https" -(cookie | secure=True | firewall | ufw | port | ssh | oauth | webhook | input | strict) ~0.9
    "always https" ~0.9
    "https required" -(cookie | secure=True | samesite | enable) ~0.86
    "require https" -(cookie | samesite) ~0.88
    "https mandatory" ~0.88
    "no plain http" ~0.92
    "tls enforced" -(database | postgres | redis | smtp | mail | mongo | 1.2 | 1.3) ~0.84
    "enforce tls" -(database | postgres | redis | smtp | mail | mongo | 1.2 | 1.3) ~0.84
    USE_HTTPS ~0.8
    traefik + https + letsencrypt -certificate &

Sources:
    RFC 9110 section 15.4; OWASP ASVS 5.0 V12.2.1 and V4.1.2; Django security.W008; MDN HTTP Observatory
    redirection
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    hosts: tuple[Host, ...] = ()
    refuse_api: bool = False
