"""Every secret of the environment is long, random and no known default.

Proof:
    The effective value of each signing key and password is measured for length, variety, dictionary
    words and membership in the lists of shipped and documented defaults; only the measurements leave
    the process. Control: a planted default is recognised. A value that is not set is unknown, not
    short.

Asked as:
    strong JWT secret generated; SECRET_KEY is strong and unique; secrets at least 32 characters; strong
    database password; generate secure random key; REDIS_PASSWORD set and strong; superuser password
    strong; openssl rand used for keys

Sources:
    Django security.W009 and W025; RFC 7518 section 3.2; Enlightn AppKey; OWASP ASVS 5.0 V11.2.3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Characters

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    min_length: Characters = Characters(32)
    password_length: Characters = Characters(16)
    names: tuple[str, ...] = ()
