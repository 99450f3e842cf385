"""The changelog has an entry for this version.

Proof:
    The newest entry's version equals the version in the code or tag, has a date and is not empty;
    changes after it are listed as not told.

Asked as:
    changelog updated; release notes written; changelog maintained; release notes for this version;
    version history documented

Told by:
    changelog* -(dependency | automatic) ~0.91
    CHANGELOG.md ~0.91
    CHANGES.md ~0.86
    "release notes" -(store | bug) ~0.91
    "change log" -(audit | data) ~0.91
    "release documentation" ~0.78
    "version history" ~0.88

Sources:
    Keep a Changelog 1.1.0
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
