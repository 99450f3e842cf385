"""No environment file, repository, dump, backup or source map is served.

Proof:
    A list of well-known private paths (env files, VCS folders, dumps, editor backups, source maps,
    logs) is requested on every host; content signatures decide, not status codes. Control: a known
    public file is served by the same front, and a made-up path answers 404.

Asked as:
    env file not accessible; .git not exposed; directory listing disabled; no backup files in web root;
    source maps not public; sensitive files not served

Sources:
    OWASP ASVS 5.0 V13.4.1, V13.4.3 and V13.4.7; Enlightn EnvAccess
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()
