"""Every public host serves a trusted certificate for its own name, with a complete chain.

Proof:
    Each host is met over TLS with its name; the chain is read unverified first and then checked against
    the trust store (or the named private root) for dates, name and order, without fetching missing
    intermediates. Control: the same code refuses a certificate for another name.

Asked as:
    SSL certificate installed and valid; SSL/TLS configured; obtain a Let's Encrypt certificate; HTTPS
    certificate trusted; certificate matches domain; intermediate certificates installed; HTTPS with a
    valid certificate

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
