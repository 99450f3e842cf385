"""The example environment file lists exactly the variables that the code reads, without real values.

Proof:
    Names read by code and deployment files and names in the example are compared both ways; unread and
    undocumented ones are listed. Control: both sets are non-empty.

Asked as:
    .env.example lists all variables; create .env.example file; environment variables documented;
    environment template up to date; documented variables are used

Told by:
    (.env.example | .env.sample | .env.template) -(copy | copied | cp | rename | .env) ~0.93
    (.env.dist | env.example | example.env) -(copy | copied | cp | rename | .env) ~0.93
    (env_template.txt | .env.production.example) -(copy | cp | rename) ~0.9
    (.env.production.template | .env.local.example) -(copy | cp | rename) ~0.9
    "environment variable" + (document | listed | example | template | explain | describe) -(validate | commit) ~0.93
    ("environment template" | "example environment" | "sample environment") -(copy | cp | placeholder) ~0.92
    ("environment example" | "environment sample") -(copy | cp | placeholder) ~0.9
    ("configuration template" | "config template") -(nginx | log) ~0.8
    (variable | setting | configuration) + (document | include | example | comment) + @.env.example -copy ~0.86
    (comment | placeholder) + (document | include | example | comment) + @.env.example -copy ~0.86
    variable + document + (all | every | required | undocumented) -api ~0.86
    "configuration option" + document ~0.82

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
