"""Every secret that was ever committed or printed no longer works.

Proof:
    Each secret found in files, history or documents is tried once against the system it opens, on a
    harmless read, where the environment grants it; a signing key is tried by a token of the probe user.
    Refused means dead. Control: the present value is accepted. Those that cannot be tried need an
    attestation each.

Asked as:
    rotate any exposed keys immediately; compromised keys replaced; leaked credentials revoked; rotate
    credentials after exposure; remove and rotate committed secrets

Sources:
    OWASP ASVS 5.0 V13.3.4; CWE-798
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE, Sight.ATTESTATION)
