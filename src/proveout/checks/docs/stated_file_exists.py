"""Each file that the document says exists is there, tracked and not empty.

Proof:
    git's index is asked for the path (case and folder as written, then a unique match elsewhere, which
    is reported); named symbols or lines in it are looked for by parsing. Control: a made-up path is not
    found.

Asked as:
    Dockerfile created; requirements.txt present; configuration file exists; template file created;
    deployment script present; README exists
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath
    holds: tuple[str, ...] = ()
