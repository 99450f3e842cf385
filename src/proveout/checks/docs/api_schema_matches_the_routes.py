"""The API documentation names exactly the routes, parameters and answers of the code.

Why:
    A client is written against the description. What it does not name is not used, what it wrongly names fails.

Fix:
    Django: `manage.py spectacular --file schema.yml`. Flask: apispec or flask-smorest. FastAPI: write
    `app.openapi()` to a file. Do it in CI, and fail where the file changes.

Proof:
    A committed OpenAPI file is compared with the routes that the sources declare, both ways; parameters' names
    make no difference, and operators' routes need not be described. Control: one route is known to be in both.
    An empty description fails. Parameters and answers are only seen on the wire.

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
    api + #alone + @document ~0.88

Sources:
    OpenAPI Specification
"""

import re
from dataclasses import dataclass

from proveout.facts.openapi import Operation, Schema, SchemaFacts
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import RepositoryPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath("")


DESCRIBED = Schema("openapi.json", (Operation("GET", "/health"), Operation("GET", "/books/{book_id}")))
_SERVED = ServedRouteFacts.example(
    ServedRoute("/health", framework="fastapi", login="open"), ServedRoute("/books/{book_id}", framework="fastapi")
)
PASSES = {
    "schemas": SchemaFacts.example(schemas=(DESCRIBED,)),
    "routes": RouteFacts.example(),
    "served": _SERVED,
    "limits": Limits(),
}
FAILS = {
    "served": _SERVED,
    "schemas": SchemaFacts.example(schemas=(Schema("openapi.json"),)),
    "routes": RouteFacts.example(),
    "limits": Limits(),
}

# Routes for operators and for the description itself, which few teams describe.
BESIDE = re.compile(
    r"^/(health\w*|healthz|ready\w*|live\w*|ping|metrics|docs|redoc|openapi\.\w+|schema|swagger\w*|static|media|admin"
    r"|favicon\.ico|robots\.txt|__debug__)?(/|$)"
)
# What frameworks answer by themselves.
BY_ITSELF = frozenset(("HEAD", "OPTIONS", "TRACE"))
One = tuple[str, str]


def check_settings(schemas: SchemaFacts, served: ServedRouteFacts, limits: Limits) -> Verdict:
    """Unlike the sources, the table of the started application holds every route, with its whole path."""
    routes = RouteFacts(
        tuple(_declared(one, method) for one in served.own if one.described for method in one.methods),
        unclear=(*served.unread, *(f"{one}, which changes with made-up values," for one in served.own if not one.firm)),
    )
    return check_files(schemas, routes, limits)


def _declared(route: ServedRoute, method: str) -> DeclaredRoute:
    path, _, line = route.where.partition(":")
    return DeclaredRoute(
        method, route.path, path or route.endpoint, int(line) if line.isdigit() else 1, route.endpoint, route.framework
    )


def check_files(schemas: SchemaFacts, routes: RouteFacts | Unreadable, limits: Limits) -> Verdict:
    wanted = limits.path.strip("/").removeprefix("./")
    found = [one for one in schemas.schemas if not wanted or one.path == wanted or one.path.endswith(f"/{wanted}")]
    if not found:
        return unknown(
            "API description: no OpenAPI file is committed; one that is generated can only be seen on the wire"
        )
    if len(found) > 1:
        return unknown(f"API description: there are several, and none is named: {', '.join(one.path for one in found)}")
    schema = found[0]
    if schema.broken:
        return unknown(f"API description: {schema.broken}")
    if not schema.operations:
        return failed(
            f"API description: {schema.path} describes no operation",
            Evidence("no path in it", schema.path, f"grep -n paths '{schema.path}'"),
        )
    if isinstance(routes, Unreadable):
        return unknown(f"API description: {len(schema.operations)} operations in {schema.path}; {routes.reason}")
    return _compared(schema, routes)


def _compared(schema: Schema, routes: RouteFacts) -> Verdict:
    declared = {_route(one): one for one in routes.routes if not one.path.startswith("~")}
    described = {_operation(one, schema.base): one for one in schema.operations if one.method not in BY_ITSELF}
    bare = {_operation(one, ""): one for one in schema.operations if one.method not in BY_ITSELF}
    # A schema writes its paths below its server's path, or whole.
    if sum(_in(one, declared) for one in bare) > sum(_in(one, declared) for one in described):
        described = bare
    both = [one for one in described if _in(one, declared)]
    if not both:
        return unknown(
            f"API description: {schema.path} and the code have no route in common, so they cannot be compared"
        )
    ghosts = [operation for one, operation in described.items() if not _in(one, declared)]
    untold = [
        route
        for one, route in declared.items()
        if one not in described
        and not BESIDE.match(one[1])
        and not (one[0] == "*" and any(one[1] == path for _, path in described))
    ]
    doubt = [*routes.unclear, *(f"{one.where} is a pattern" for one in routes.routes if one.path.startswith("~"))]
    seen = [
        Evidence(f"describes {one}, which no route answers", schema.path, f"grep -n '{one.path}' '{schema.path}'")
        for one in ghosts
    ]
    seen += [
        Evidence(f"{one.method} {one.path} is not described", one.where, f"sed -n {one.line}p '{one.file}'")
        for one in untold
    ]
    if doubt:
        return unknown(
            f"API description: {len(both)} routes agree, {len(seen)} seem not to, and {doubt[0]} is not read", *seen
        )
    if seen:
        return failed(
            f"API description: {len(ghosts)} described operations have no route, {len(untold)} routes no words",
            *seen,
        )
    return absent(
        f"API description: {schema.path} and the code name the same {len(both)} routes",
        control(f"{both[0][0]} {both[0][1]} is in both", schema.path),
        Evidence(f"{len(schema.operations)} operations; parameters and answers are not compared", schema.path),
    )


def _route(route: DeclaredRoute) -> One:
    return route.method, _plain(route.path)


def _operation(operation: Operation, base: str) -> One:
    return operation.method, _plain(f"{base}{operation.path}")


def _plain(path: str) -> str:
    """The path with nameless parameters and without a slash at the end."""
    return re.sub(r"\{[^{}]*\}", "{}", path).rstrip("/") or "/"


def _in(one: One, declared: dict[One, DeclaredRoute]) -> bool:
    return one in declared or ("*", one[1]) in declared
