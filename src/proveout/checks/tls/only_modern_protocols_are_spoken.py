"""Only TLS 1.2 and 1.3 with strong ciphers and keys are accepted.

Proof:
    Handshakes with exactly one version and with families of weak suites are tried; each must fail.
    Control: TLS 1.2 or 1.3 with a strong suite succeeds from the same client, and the client was shown
    to be able to offer the old version. Key size and signature come from the certificate. A vendor's
    letter grade is not measured; the facts behind it are.

Asked as:
    TLS 1.2 or newer only; TLS 1.0 and 1.1 disabled; strong cipher suites configured; SSL Labs grade A;
    only strong TLS versions accepted; SSL Labs A+ rating

Told by:
    tls + (1.0 | 1.1 | 1.2 | 1.3) -(redis | smtp | mail | database | postgres) ~0.94
    tls + ("minimum version" | "version minimum" | "protocol version" | "strong protocol") ~0.92
    "minimum tls" ~0.94
    "tls version" -(database | redis | openssl) ~0.9
    "tls protocol" ~0.88
    ssl_protocols ~0.95
    ssl_ciphers ~0.95
    cipher* -(email | password | data) ~0.9
    "tls labs" -(certificate | https) ~0.94
    ssllabs* -certificate ~0.93
    "tls labs" + (certificate | https) &
    (sslv2 | sslv3 | tlsv1) + (disable | no | off) ~0.94
    testssl* ~0.9
    "weak protocol" ~0.85
    "tls grade" ~0.85

Sources:
    RFC 8996; RFC 9325 sections 3.1 and 4; OWASP ASVS 5.0 V12.1.1 and V12.1.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bits, Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    min_version: Choice = Choice("1.2")
    min_rsa_bits: Bits = Bits(2_048)
