"""No default or documented user name and password opens the service.

Proof:
    A short list of common pairs and every pair found in the repository's fixtures, compose files and
    documents is tried on the login and the operator pages, under the login limit. Control: the same
    client logs in with the probe user's right password.

Asked as:
    default admin password changed; no default credentials; change default passwords; default login
    removed; test accounts removed

Sources:
    OWASP ASVS 5.0 V6.3.2 and V13.2.3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    pairs: tuple[str, ...] = ()
