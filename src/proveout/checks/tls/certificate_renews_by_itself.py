"""Something renews the certificate before it ends.

Proof:
    Proved when two different leaves were seen over time with the old one still unexpired (watch), or
    the renewal job's state is read from the host. A resolver or timer in the files shows intent only
    and leaves it unknown until a renewal was seen or a person attests.

Asked as:
    SSL auto-renewal configured; certificate auto-renewing; certbot renew timer enabled; automatic HTTPS
    certificates; configure certificate auto-renewal

Sources:
    RFC 8555
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.WIRE, Sight.ATTESTATION)
