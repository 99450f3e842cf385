"""The signing key can be changed without logging everyone out, and the old key stops working.

Proof:
    In rehearsal the service is restarted with a new key and the old one as fallback: a session and a
    token from before still work and new ones use the new key; restarted again without the old key, the
    old ones are refused. The first half without the second proves nothing.

Asked as:
    secret rotation procedure tested; JWT secret rotation strategy; SECRET_KEY_FALLBACKS configured; key
    rotation does not log users out; signing keys rotated

Told by:
    SECRET_KEY_FALLBACKS ~0.96
    (jwt | signing | secret_key | session) + rotat* + (strategy | procedure | test) -(refresh | leaked | password) ~0.92
    (jwt | signing | secret_key | session) + rotat* + (plan | without | fallback) -(refresh | leaked | password) ~0.92
    "signing key" + rotat* ~0.9
    "key rotation" + (user | logout | session | jwt | "logging out") -(refresh) ~0.9
    (session | sessions) + rotate + (key | secret) ~0.94
    "signing key" + rotate -(idp | provider | jwks) ~0.93

Sources:
    Django SECRET_KEY_FALLBACKS; OWASP ASVS 5.0 V13.3.4
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    overlap: timedelta = timedelta(seconds=0)
