"""The API documentation names exactly the routes, parameters and answers of the code.

Proof:
    The generated schema of the loaded application is compared with the published or committed one and,
    in rehearsal, with real answers. Control: one route is known to be in both. An empty schema fails.

Asked as:
    API documentation complete; OpenAPI spec up to date; endpoints documented; Swagger docs available;
    API documentation updated; API docs accessible at /docs

Sources:
    OpenAPI Specification
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath("")
