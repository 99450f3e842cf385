"""No environment file, repository, dump, backup or source map is served.

Proof:
    A list of well-known private paths (env files, VCS folders, dumps, editor backups, source maps,
    logs) is requested on every host; content signatures decide, not status codes. Control: a known
    public file is served by the same front, and a made-up path answers 404.

Asked as:
    env file not accessible; .git not exposed; directory listing disabled; no backup files in web root;
    source maps not public; sensitive files not served

Told by:
    .env + ("not accessible" | "not served" | "web root" | webroot | "publicly accessible") ~0.93
    .env + (404 | 403) -(export | source) ~0.96
    .env + (curl | browser) + (#url | #path | access*) -(export | source) ~0.93
    .git + (expose | served | "not accessible") -(ignore | commit | hook) ~0.92
    .git + (block | deny | web | "publicly accessible") -(ignore | commit | hook) ~0.92
    "directory listing" ~0.94
    "directory browsing" ~0.94
    autoindex ~0.92
    "source map" + (disable | public | production | remove | not | hide | hidden | expose) -(sentry | upload) ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("web root" | webroot) ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("not served") ~0.9
    (backup | dump | log | sensitive | hidden | config) + "files" + ("publicly accessible" | "not accessible") ~0.9
    "sensitive files" + (block | deny | access* | served | expose | nginx | web) -(git | commit | permission) ~0.88
    dotfiles + (deny | block | served | nginx) ~0.9

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
