"""No commit that can be reached holds a secret.

Proof:
    All reachable blobs of all refs are searched once each, with the commit and path of the first sight.
    Control: a canary commit in a throw-away clone is found by the same search. A shallow clone is
    unknown, not clean. A value already proved dead is reported as such.

Asked as:
    git history checked for secrets; no secrets in git history; committed keys treated as compromised;
    remove sensitive values from the repository; no exposed secrets in git

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
