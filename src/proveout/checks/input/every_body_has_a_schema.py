"""Every route that takes a body or parameters declares a schema for them.

Why:
    A body that is taken as it comes carries fields that nobody meant to accept: an owner, a price, a role.

Fix:
    FastAPI: take a pydantic model, never `dict` or `Request.json()`. Django REST framework: name the fields,
    never `fields = "__all__"` for what is written. Flask: load the body through a marshmallow schema or a
    pydantic model before anything else.

Proof:
    The route table of the imported application is read: routes that read a raw body, take a bare
    dictionary, use `fields = "__all__"` or accept extra or owner fields are listed. Control: the number
    of routes read, and a planted raw-body route is among the findings; routes that could not be loaded
    give unknown.

Asked as:
    all endpoints validate input with Pydantic; serializers validate all input; request schemas defined;
    form validation implemented; input models on all endpoints

Told by:
    pydantic + (validat* | model | schema | request | input | field) -(setting | config | upgrade | version) ~0.93
    zod + (schema | validat*) -(env | client) ~0.9
    (joi | marshmallow | yup | class-validator) + (schema | validat* | input | request) ~0.9
    serializer + (validat* | input | all) -(password | write_only) ~0.9
    "request validation" -origin ~0.92
    "form validation" -(frontend | client) ~0.9
    "form validators" ~0.9
    forms + validation -(frontend | client | ui) ~0.86
    "request schema" ~0.92
    "input model" ~0.88
    "input schema" ~0.88
    "schema validation" -(database | migrat* | markup | seo | structured) ~0.86
    dto* + validat* ~0.92
    "server side validation" ~0.9
    "validation middleware" -(token | auth) ~0.86
    "input validation" + (pydantic | zod | schema | form | dto* | serializer | joi) ~0.95
    "request body" + validat* -(size | limit) ~0.92
    ("request bodies" | payload) + (validat* | schema) -(size | limit | webhook | token | invalid) ~0.88
    schema + (every | all | each) + (request | endpoint | body) -database ~0.92

Sources:
    OWASP ASVS 5.0 V2.2.2 and V15.3.3; Enlightn MassAssignment
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.python import Class, Expression, Function, Module, Parameter, PythonFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    skip: tuple[str, ...] = ()


def _api(annotation: str) -> PythonFacts:
    route = Function(
        "create", 9, (Expression("router.post", ("/orders",), {}, called=True),), (Parameter("body", annotation),)
    )
    model = Class("Order", 4, ("pydantic.BaseModel",))
    return PythonFacts((Module("app/api.py", imports=("fastapi", "pydantic"), functions=(route,), classes=(model,)),))


_RAW = ServedRoute("/orders", ("POST",), raw=("request.get_json()",))
_MODEL = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order"),))
PASSES = {"routes": ServedRouteFacts.example(_MODEL), "python": _api("Order"), "limits": Limits()}
FAILS = {"routes": ServedRouteFacts.example(_RAW), "python": _api("dict"), "limits": Limits()}
WEBHOOK = re.compile(r"web-?_?hook|/hooks?(/|$)", re.IGNORECASE)  # proves its body by a signature
WRITES = frozenset({"post", "put", "patch"})
ANYTHING = re.compile(
    r"(typing\.)?(dict|Dict|Any|Mapping|list|List)(\[(dict|Dict|str, *(typing\.)?Any|(typing\.)?Any)[^\]]*\]*)?$"
)
PLAIN = re.compile(
    r"(typing\.)?(str|int|float|bool|bytes|Optional|Annotated|Literal|(uuid\.)?UUID|(datetime\.)?(datetime|date|time)|"
    r"(decimal\.)?Decimal|(fastapi\.)?(UploadFile|Response|BackgroundTasks|Header|Cookie|Query|Path|Form|File))\b"
)
OTHER_FRAMEWORKS = (
    "flask",
    "django",
    "rest_framework",
    "aiohttp.web",
    "sanic",
    "tornado",
    "bottle",
    "falcon",
    "litestar",
    "ninja",
)
RAW = ("request.json", "request.body", "request.form", "request.get_json", "request.stream")
WRITING_VIEWS = frozenset(
    "ModelViewSet CreateAPIView UpdateAPIView ListCreateAPIView RetrieveUpdateAPIView RetrieveUpdateDestroyAPIView "
    "CreateModelMixin UpdateModelMixin".split()
)


def check(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    asked = [one for one in routes.own if one.changes and not one.is_at(*limits.skip) and not WEBHOOK.search(one.path)]
    if bad := [(one, saw) for one in asked if one.firm for saw in _without_schema(one)]:
        return found_bad(f"bodies: {bad[0][0]} {bad[0][1]}, a schema is needed", routes, bad)
    if none := not_read("bodies", routes, asked):
        return none
    taking = [one for one in asked if one.bodies]
    shown = [routes.seen(one, f"takes {', '.join(body.name for body in one.bodies)}") for one in taking[:30]]
    if unread := next((one for one in asked if any(body.unread for body in one.bodies)), None):
        return unknown(f"bodies: the schema of {unread} is not read: {unread.bodies[0].unread}", *shown)
    if loose := next((one for one in asked if one.loose), None):
        return unknown(f"bodies: {loose} reads {loose.loose[0]} and checks it in a way that is not read", *shown)
    if not taking:
        return unknown(f"bodies: no route of {routes.start.place} was seen to take one")
    if not _without_schema(_RAW):
        return unknown(
            "bodies: the rule did not find a planted route that takes its body as it comes, so it proves nothing"
        )
    return absent(
        f"bodies: all {len(taking)} routes that take one declare its schema",
        control("a planted route that reads request.get_json() is found", "the same rule"),
        *shown,
    )


def _without_schema(route: ServedRoute) -> list[str]:
    saw = [f"takes its body by {one}" for one in route.raw]
    saw += [f"takes fields that {body.name} does not name" for body in route.bodies if body.extra == "allow"]
    saw += [f"takes every field of the model of {body.name}" for body in route.bodies if body.all_fields and body.own]
    return saw


def check_files(python: PythonFacts, limits: Limits) -> Verdict:
    routes = [
        (module, one, path)
        for module in python.serving
        for one, path in _writing_routes(module)
        if path not in limits.skip
    ]
    loose = [seen for module, function, _ in routes for seen in _loose(module, function)]
    loose += _all_fields(python)
    if loose:
        return failed(f"bodies: {loose[0].where} {loose[0].saw}, a schema is needed", *loose[:50])
    if python.unread:
        return unknown(f"bodies: {python.unread[0]}")
    other = python.importing(*OTHER_FRAMEWORKS)
    if other:
        return unknown(
            f"bodies: {other[0][0].path} imports {other[0][1]}; its routes are only seen in the loaded application"
        )
    doubt = next(_doubts(python, [(module, function) for module, function, _ in routes]), None)
    shown = [
        Evidence(f"{function.name} declares its body", f"{module.path}:{function.line}")
        for module, function, _ in routes
    ]
    if doubt is not None:
        return unknown(f"bodies: {doubt.where} {doubt.saw}", doubt, *shown[:20])
    if not routes:
        return unknown("bodies: no route that takes a body was seen in the files")
    planted = _api("dict").modules[0]
    if not list(_loose(planted, planted.functions[0])):
        return unknown(
            "bodies: the rule did not find a planted route that takes a bare dictionary, so it proves nothing"
        )
    return absent(
        f"bodies: all {len(routes)} routes that take one declare its schema",
        control("a planted route that takes a bare dictionary is found", "the same rule"),
        *shown,
    )


def _writing_routes(module: Module) -> Iterator[tuple[Function, str]]:
    """FastAPI's routes that take a body, with their paths; a webhook proves its body by a signature."""
    if not module.imports_any("fastapi"):
        return
    for function in module.functions:
        for one in function.decorators:
            path = one.arguments[0] if one.arguments and isinstance(one.arguments[0], str) else ""
            if (
                one.called
                and "." in one.name
                and one.name.rpartition(".")[2] in WRITES
                and "webhook" not in path.lower()
            ):
                yield function, path
                break


def _loose(module: Module, function: Function) -> Iterator[Evidence]:
    for one in function.parameters:
        given = one.default.name.rpartition(".")[2] if isinstance(one.default, Expression) else ""
        if given not in ("Depends", "Security") and ANYTHING.match(one.annotation):
            says = f"{function.name} takes its body as {one.annotation}"
            yield Evidence(says, f"{module.path}:{function.line}", f"sed -n {function.line},+6p '{module.path}'")


def _all_fields(python: PythonFacts) -> list[Evidence]:
    """Serializers that take every field of their model and are used by a view that writes."""
    used = {
        field.value.name.rpartition(".")[2]: one.name
        for module in python.serving
        for one in module.classes
        if any(base.rpartition(".")[2] in WRITING_VIEWS for base in one.bases)
        for field in one.fields
        if field.name == "serializer_class" and isinstance(field.value, Expression)
    }
    return [
        Evidence(
            f"{one.name} takes every field of its model, and {used[one.name.removesuffix('.Meta')]} writes with it",
            f"{module.path}:{field.line}",
            f"sed -n {field.line}p '{module.path}'",
        )
        for module in python.serving
        for one in module.classes
        if one.name.endswith(".Meta") and one.name.removesuffix(".Meta") in used
        for field in one.fields
        if field.name == "fields" and field.value == "__all__" and not _protects(one)
    ]


def _protects(meta: Class) -> bool:
    return any(field.name == "read_only_fields" for field in meta.fields)


def _doubts(python: PythonFacts, routes: list[tuple[Module, Function]]) -> Iterator[Evidence]:
    """What may take a body without a schema, or more than its schema says."""
    models = {one.name.rpartition(".")[2] for module in python.application for one in module.classes if one.bases}
    for module in python.serving:
        for call in module.calls:
            if call.name.endswith(RAW) or call.name.rpartition(".")[2] in ("add_api_route", "add_route", "mount"):
                yield Evidence(f"{call.name}() may take a body of any shape", f"{module.path}:{call.line}")
        for one in module.classes:
            for field in one.fields:
                extra = field.value.keywords.get("extra") if isinstance(field.value, Expression) else None
                if "allow" in (extra, field.value if field.name == "extra" else None):
                    yield Evidence(f"{one.name} accepts fields that it does not name", f"{module.path}:{field.line}")
    for module, function in routes:
        for parameter in function.parameters:
            given = parameter.default.name.rpartition(".")[2] if isinstance(parameter.default, Expression) else ""
            named = parameter.annotation.rpartition(".")[2].rstrip("]")
            if given in ("Depends", "Security") or PLAIN.match(parameter.annotation) or named in models:
                continue
            says = (
                f"{function.name} takes '{parameter.name}' as {parameter.annotation or 'anything'}, which is not read"
            )
            yield Evidence(says, f"{module.path}:{function.line}")
