"""The container image builds, starts and answers, with every file its command needs.

Proof:
    Where an engine is, the image is built and asked for its health. Without one the copy steps are
    replayed into an empty folder: a missing source, a command's file that was never copied or an
    unpinned base fails; all present is still unknown until a pipeline run for the revision is seen.

Asked as:
    Docker image builds; image built and tagged; Dockerfile builds cleanly; docker compose build works;
    container starts; image pushed to registry; multi-stage build; base image pinned

Sources:
    OpenSSF Scorecard Pinned-Dependencies
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    dockerfile: RepositoryPath = RepositoryPath("Dockerfile")
