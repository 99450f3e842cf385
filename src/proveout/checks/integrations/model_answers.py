"""The configured model, data file or index is there, loads and answers a known question.

Proof:
    The path or address in the effective settings is opened by the application's own loader and one
    known input must give the known output. Control: with the path made wrong in rehearsal the start or
    the call fails. n/a without models or data files.

Asked as:
    models loaded; model loading tests pass; vector store configured; data files present in image;
    prompt works with production model; required data directory set
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    what: str = ""
    within: timedelta = timedelta(seconds=30)
    path: RepositoryPath = RepositoryPath("")
