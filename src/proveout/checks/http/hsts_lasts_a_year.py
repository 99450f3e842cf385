"""HTTPS responses carry Strict-Transport-Security for at least a year.

Proof:
    The header is read over HTTPS on a page, an API answer, a redirect and an error; the first field
    counts, as browsers do. Plain HTTP must not carry it.

Asked as:
    HSTS switched on; strict transport security header; HSTS max-age one year; SECURE_HSTS_SECONDS set;
    HSTS preload enabled; HSTS includeSubDomains

Told by:
    hsts ~0.95
    "strict transport security" ~0.96
    SECURE_HSTS_* ~0.97
    includesubdomains + preload ~0.9
    "tls labs" + (certificate | https) &

Sources:
    RFC 6797 section 6.1.1; OWASP ASVS 5.0 V3.4.1; Django security.W004, W005 and W021; MDN HTTP
    Observatory strict-transport-security
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(days=365)
    include_subdomains: bool = False
    preload: bool = False
