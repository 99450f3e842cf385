"""Environment files are ignored by git and none was ever tracked.

Proof:
    `git check-ignore` is asked for each usual and each present environment file (so negations and
    nested ignore files count), and the index and history are asked for tracked ones. Example files are
    allowed. Control: a name that is not ignored answers so.

Asked as:
    .env in .gitignore; never commit .env; gitignore covers sensitive files; .env files excluded from
    version control; credentials kept in .env and ignored

Sources:
    CWE-538
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = (".env", ".env.*")
