"""What answers is the revision that was meant to be released.

Proof:
    Version, commit or asset fingerprint from an answer, header, image or page is compared with the
    revision for every instance that answers. Control: another version string is not accepted; a version
    typed by hand in the code is named as weak.

Asked as:
    deployed version verified; application deployed; correct version running; release is live;
    deployment successful; new version verified in production
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    version: str = ""
    path: RepositoryPath = RepositoryPath("")
