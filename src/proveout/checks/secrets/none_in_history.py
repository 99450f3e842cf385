"""No commit that can be reached holds a secret.

Proof:
    All reachable blobs of all refs are searched once each, with the commit and path of the first sight.
    Control: a canary commit in a throw-away clone is found by the same search. A shallow clone is
    unknown, not clean. A value already proved dead is reported as such.

Asked as:
    git history checked for secrets; no secrets in git history; committed keys treated as compromised;
    remove sensitive values from the repository; no exposed secrets in git

Told by:
    ("git history" | "commit history") + (secret | credential | key | password | sensitive | clean) ~0.97
    ("repository history" | "git log") + (secret | credential | key | password | sensitive | clean) ~0.97
    ("git history" | "commit history") + (scan | purge | rewrite | .env* | leak | check) ~0.95
    (no | never | not | don) + (secret | credential) + commit -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never) + (secret | credential) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (not | don) + (secret | credential) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never | not | don) + (key | sensitive) + commit -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never) + (key | sensitive) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (not | don) + (key | sensitive) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + git -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + "version control" -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + repository -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (key | password) + (git | "version control") -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (key | password) + repository -(.env* | history | manager | vault) ~0.9 &
    (bfg | git-filter-repo | filter-branch | "filter repo") ~0.92
    no + "exposed secret" + git ~0.9 &
    (gitleaks | trufflehog) + history ~0.95

Sources:
    CWE-312; CWE-798
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[str, ...] = ()
