"""The example environment file lists exactly the variables that the code reads, without real values.

Proof:
    Names read by code and deployment files and names in the example are compared both ways; unread and
    undocumented ones are listed. Control: both sets are non-empty.

Asked as:
    .env.example lists all variables; create .env.example file; environment variables documented;
    environment template up to date; documented variables are used

Sources:
    Enlightn EnvExample
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath(".env.example")
