"""Every secret that was ever committed or printed no longer works.

Proof:
    Each secret found in files, history or documents is tried once against the system it opens, on a
    harmless read, where the environment grants it; a signing key is tried by a token of the probe user.
    Refused means dead. Control: the present value is accepted. Those that cannot be tried need an
    attestation each.

Asked as:
    rotate any exposed keys immediately; compromised keys replaced; leaked credentials revoked; rotate
    credentials after exposure; remove and rotate committed secrets

Told by:
    (rotate | revoke | replace | regenerate | invalidate | change) + (expose | leak | compromise) -session ~0.98
    (rotate | revoke) + (secret | key | credential | password) + (commit | "git history" | public) -never ~0.93
    (replace | regenerate) + (secret | key | credential | password) + (commit | "git history" | public) -never ~0.93
    (secret | key | credential | token) + (expose | compromise | leak) + (treat | consider | assume) ~0.94
    (expose | leak | compromise) + (secret | key | credential | password) + @(rotate | revoke) ~0.86
    rotate + (immediately | now | "before going live") + (secret | key | credential) ~0.95
    expose + history + @(rotate | regenerate) ~0.99
    old + (secret | key | credential | token) + (revoke | deactivate | disable | delete) -(session | release) ~0.84
    (revoke | deactivate) + ("api key" | "access key" | credential) -(user | session | employee) ~0.78
    (rotate | revoke | replace) + (expose | leak | compromise) + (secret | key | credential) ~0.98
    (rotate | revoke | replace) + (expose | leak | compromise) + (password | immediately) ~0.98
    revoke + key + (push | pushed | commit | committed | leak | expose) ~0.96

Sources:
    OWASP ASVS 5.0 V13.3.4; CWE-798
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE, Sight.ATTESTATION)
