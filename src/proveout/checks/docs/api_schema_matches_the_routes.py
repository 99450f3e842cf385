"""The API documentation names exactly the routes, parameters and answers of the code.

Proof:
    The generated schema of the loaded application is compared with the published or committed one and,
    in rehearsal, with real answers. Control: one route is known to be in both. An empty schema fails.

Asked as:
    API documentation complete; OpenAPI spec up to date; endpoints documented; Swagger docs available;
    API documentation updated; API docs accessible at /docs

Told by:
    "api documentation" -(disable | protect | restrict | hidden | hide | close | #url) ~0.91
    "api documented" -(#url | disable | protect | restrict) ~0.91
    "api docs" -(disable | protect | restrict | hidden | hide | close | #url) ~0.91
    "api endpoints documented" ~0.91
    "endpoints documented" ~0.91
    "api endpoints" + document -(test | rate) ~0.91
    "document api" -#url ~0.91
    "document endpoints" ~0.9
    endpoint + (document | example | documented) + (all | public | new | every) -(test | rate | load) ~0.88
    "api reference" ~0.91
    "api specification" ~0.9
    "api schema" -(validate | database) ~0.86
    openapi* -(disable | protect | restrict | hidden | hide | off | #path | accessible) ~0.91
    swagger* -(disable | protect | restrict | hidden | hide | off | #path | accessible | ui) ~0.88
    redoc -(disable | protect | restrict | hidden | hide | off | #path) ~0.86
    drf-spectacular ~0.88
    "postman collection" ~0.82
    API.md ~0.86
    "graphql schema" + (document | publish | uptodate) ~0.85

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
