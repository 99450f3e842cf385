"""The revision to release is committed, on the stated branch and pushed.

Proof:
    git is asked for changes, untracked source files, the branch that holds the revision and the
    remote's position as last fetched; an old fetch is told as such. Control: the folder is a repository
    with a remote.

Asked as:
    all changes committed; code merged to main branch; pushed to the main branch; repository up to date;
    no uncommitted changes; code pushed to GitHub; commit hash documented
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    branch: str = "main"
