"""No default or documented user name and password opens the service.

Proof:
    A short list of common pairs and every pair found in the repository's fixtures, compose files and
    documents is tried on the login and the operator pages, under the login limit. Control: the same
    client logs in with the probe user's right password.

Asked as:
    default admin password changed; no default credentials; change default passwords; default login
    removed; test accounts removed

Told by:
    default + (password) + (change | remove | disable) -(secret | key | redis | database | postgres) ~0.93
    default + (credential | passwords) + (change | remove | disable) -(secret | key | redis | database | postgres) ~0.93
    default + (password) + (no | update | delete) -(secret | key | redis | database | postgres) ~0.93
    default + (credential | passwords) + (no | update | delete) -(secret | key | redis | database | postgres) ~0.93
    "default credentials" -(aws | google | application_default) ~0.88
    default + admin + (change | remove | disable | delete | password | account | credential) -(secret | key) ~0.93
    "default passwords" -(secret | database | postgres | redis) ~0.86
    password + change* + default -(secret | database | postgres | redis) ~0.93
    "default user" + (remove | disable | delete | password) ~0.9
    "default account" + (remove | disable | delete | change) ~0.92
    (test | demo | sample) + (account | user) + (remove | disable) -(data | database | stripe | payment | erase) ~0.88
    (test | demo | sample) + (account | user) + (delete | clean*) -(data | database | stripe | payment | erase) ~0.88
    "admin admin" + (password | credential | login | user) ~0.85

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
