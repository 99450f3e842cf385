"""Every dependency, with its own, is fixed to one version, and the lock matches the manifest.

Proof:
    Manifests and locks of each language are parsed and compared; ranges, missing transitive pins,
    several competing manifests and links to moving branches are listed. Control: the count of
    requirements read.

Asked as:
    requirements.txt up to date; versions pinned; dependencies frozen; lock file committed; all
    dependencies listed; dependencies pinned to exact versions

Sources:
    OpenSSF Scorecard Pinned-Dependencies; PEP 751
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    hashes: bool = False
