"""Something renews the certificate before it ends.

Proof:
    Proved when two different leaves were seen over time with the old one still unexpired (watch), or
    the renewal job's state is read from the host. A resolver or timer in the files shows intent only
    and leaves it unknown until a renewal was seen or a person attests.

Asked as:
    SSL auto-renewal configured; certificate auto-renewing; certbot renew timer enabled; automatic HTTPS
    certificates; configure certificate auto-renewal

Told by:
    certificate + renew &
    "tls renewal" &
    tls + renew -domain &
    letsencrypt + (renew | automatic) &
    certbot + (renew | automatic | timer | cron) ~0.94
    certbot.timer ~0.95
    certificate + automatic -(renew | rotate) ~0.88
    certresolver &
    "cert manager" ~0.88
    traefik + https + letsencrypt -certificate &
    acme -(renew) ~0.8
    "renewal hook" ~0.85
    "managed certificate" -(obtain | letsencrypt) ~0.75
    @(certificate | tls | https) + (renew | "auto renewal") ~0.86
    ("auto-renew" | "auto-renewal" | "automatic renewal") -(domain | token | session | subscription | plan) ~0.9

Sources:
    RFC 8555
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.WIRE, Sight.ATTESTATION)
