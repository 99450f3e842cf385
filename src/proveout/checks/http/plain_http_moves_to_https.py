"""Plain HTTP is sent to HTTPS on every host, or refused.

Proof:
    A plain request with a path and a query to each host must get one permanent redirect to the same
    host, path and query over HTTPS, or no connection at all. Control: the HTTPS target answers. Behind
    a front that this run cannot reach, the effective setting is reported and the statement stays
    unknown.

Asked as:
    HTTP redirects to HTTPS; HTTPS enforced; HTTPS only; force HTTPS; SECURE_SSL_REDIRECT enabled; HTTPS
    on all endpoints; SSL redirect set up

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
