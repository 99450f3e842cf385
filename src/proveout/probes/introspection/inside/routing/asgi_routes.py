"""Routes of FastAPI and Starlette, with routers that are included and applications that are mounted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .clients import key_of
from .code import closure, from_package, unwrapped
from .route import RATE_WORD, asks_who, guards_itself, limit_of, plain, refuses, roles_of, route, words_of
from .schemas import kind_of_schema, of_info, schema, type_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found
    from .code import Code

CHANGES = frozenset(("POST", "PUT", "PATCH", "DELETE"))
DEEPEST = 8
RAW = ("request.json()", "request.body()", "request.form()", "request.stream()")
PLAIN_MIDDLEWARE = frozenset(
    "CORSMiddleware GZipMiddleware TrustedHostMiddleware HTTPSRedirectMiddleware SlowAPIMiddleware "
    "ServerErrorMiddleware SlowAPIASGIMiddleware ExceptionMiddleware SessionMiddleware ProxyHeadersMiddleware "
    "OpenTelemetryMiddleware SentryAsgiMiddleware PrometheusMiddleware RawContextMiddleware "
    "CorrelationIdMiddleware".split()
)
BARE = re.compile(r"(dict|Dict|Any|Mapping|list|List)(\[.*(Any|dict|Dict|object)\b.*\])?$")


class AsgiRoutes:
    def __init__(self, found: Found, code: Code, app: Any) -> None:
        self.found, self.code, self.app = found, code, app
        state = getattr(app, "state", None)
        limiter: Any = getattr(state, "_state", {}).get("limiter") if state is not None else None
        self.limiter: Any = limiter if type(limiter).__module__.startswith("slowapi") else None
        self.middleware = [
            (one.cls, dict(getattr(one, "kwargs", None) or getattr(one, "options", None) or {}))
            for one in getattr(app, "user_middleware", ())
        ]
        names = [getattr(cls, "__name__", "") for cls, _ in self.middleware]
        self.slowapi_middleware = any(name.startswith("SlowAPI") for name in names)
        self.session = "SessionMiddleware" in names
        self.early = [reach for cls, given in self.middleware if (reach := self._of_middleware(cls, given)) is not None]
        self.limited_early = any(RATE_WORD.search(name) and not name.startswith("SlowAPI") for name in names) or any(
            reach.has("hit()", "is_allowed()") or "=429" in reach.words for reach in self.early
        )

    def routes(self) -> Iterator[dict[str, Any]]:
        yield from self._walk(self.app.routes, "", 0, top=True)

    def _walk(self, routes: Any, prefix: str, depth: int, *, top: bool) -> Iterator[dict[str, Any]]:
        for one in routes if depth < DEEPEST else ():
            if hasattr(one, "effective_candidates"):
                yield from self._walk(one.effective_candidates(), prefix, depth + 1, top=False)
                continue
            served = getattr(one, "starlette_route", None) or one
            yield from self._served(served, routes, prefix, depth=depth, top=top)

    def _served(self, one: Any, routes: Any, prefix: str, *, depth: int, top: bool) -> Iterator[dict[str, Any]]:
        methods, endpoint = getattr(one, "methods", None), getattr(one, "endpoint", None)
        if endpoint is not None and (methods or hasattr(one, "app")):
            if methods is not None or not type(one).__name__.endswith("WebSocketRoute"):
                yield self.of(one, prefix, top=top)
        elif getattr(one, "routes", None) is not None and one.routes is not routes:
            inner = getattr(one, "app", None)
            if hasattr(inner, "user_middleware"):
                for made in AsgiRoutes(self.found, self.code, inner).routes():
                    yield dict(made, path=prefix + getattr(one, "path", "") + made["path"])
            else:
                yield from self._walk(one.routes, prefix + getattr(one, "path", ""), depth + 1, top=False)

    def of(self, one: Any, prefix: str, *, top: bool) -> dict[str, Any]:
        endpoint = one.endpoint
        chain = list(unwrapped(endpoint))
        handlers = [chain[-1]]
        methods = set(one.methods or ()) - {"HEAD", "OPTIONS"}
        if isinstance(endpoint, type):  # HTTPEndpoint
            handlers = [
                vars(endpoint)[name] for name in ("get", "post", "put", "patch", "delete") if name in vars(endpoint)
            ]
            methods = methods or {getattr(each, "__name__", "").upper() for each in handlers}
            chain += handlers
        dependant = getattr(one, "dependant", None)
        needed = list(_tree(dependant))
        own = self.code.is_own(handlers[0]) if handlers else False
        reach = self.code.reached(*chain)
        path = prefix + re.sub(r"{([^{}:]*):[^{}]*}", r"{\1}", str(one.path))
        made = route(
            path, methods or {"GET"}, "fastapi" if dependant is not None else "starlette", getattr(one, "name", "")
        )
        made.update(own=own, where=self.found.where(endpoint), words=words_of(reach))
        made["described"] = bool(getattr(one, "include_in_schema", True)) and dependant is not None
        self._login(made, chain, needed, reach=reach)
        self._limits(made, chain, needed, top=top)
        if dependant is not None:
            self._bodies(made, one, needed)
        if CHANGES & set(made["methods"]) and not made["bodies"]:
            made["raw"] += [word for word in RAW if any(_ends(said, word) for said in reach.words)]
        made["uploads"] = made["uploads"] or reach.has("request.form()")
        self._answers(made, one)
        cookie = made["cookie"]
        if CHANGES & set(made["methods"]) and cookie:
            early = any("csrf" in getattr(cls, "__name__", "").lower() for cls, _ in self.middleware)
            inside = any("csrf" in getattr(each.call, "__qualname__", "").lower() for each in needed) or reach.has(
                "validate_csrf()"
            )
            made["csrf"] = "perhaps" if early or inside else "off"
        return made

    def _login(self, made: dict[str, Any], chain: list[Any], needed: list[Any], *, reach: Any) -> None:  # noqa: C901, PLR0912 - a list of what the libraries do, case by case
        for one in needed:
            call = one.call
            base = getattr(call, "__class__", type(None))
            if any(kind.__name__ == "SecurityBase" for kind in base.__mro__):
                if "Cookie" in base.__name__:
                    made["cookie"] = True
                made["guards"].append(base.__name__)
                # What it hands over is judged by who asked for it.
                if made["login"] == "open":
                    made["login"] = "perhaps"
                continue
            function = _function_of(call)
            if function is None:
                continue
            name = getattr(function, "__qualname__", "")
            if self.code.is_own(function):
                early = self.code.reached(function)
                if refuses(early) or ("raise" in early.words and asks_who(early)):
                    made["login"] = "required"
                    made["guards"].append(self.found.where(function))
                    made["roles"] += roles_of(name.rpartition(".")[2] or name, early)
                    made["cookie"] = made["cookie"] or early.has(
                        "request.cookies", "request.cookies.get()", "request.session"
                    )
                elif asks_who(early) and made["login"] == "open":
                    made["login"] = "perhaps"
            elif from_package(
                function,
                "fastapi_users",
                "fastapi_jwt_auth",
                "fastapi_login",
                "fastapi_azure_auth",
                "clerk_backend_api",
            ):
                made["login"] = "required"
                made["guards"].append(name)
            scopes = [
                str(scope)
                for scope in getattr(one, "own_oauth_scopes", None) or getattr(one, "security_scopes", None) or ()
            ]
            made["roles"] += scopes
        for one in chain[:-1]:
            if self.code.is_own(one) and one.__code__ is not getattr(chain[-1], "__code__", None):
                outer = self.code.reached(one, without=chain[chain.index(one) + 1])
                if refuses(outer):
                    made["login"] = "required"
                    made["guards"].append(self.code.maker(one))
                    made["roles"] += roles_of(self.code.maker(one), outer)
            elif from_package(one, "starlette") and "requires" in one.__code__.co_filename + getattr(
                one, "__qualname__", ""
            ):
                made["login"] = "required"
        if made["login"] == "required":
            return
        if guards_itself(reach):
            made["login"] = "perhaps"
            made["cookie"] = made["cookie"] or reach.has("request.cookies", "request.cookies.get()", "request.session")
        for early in self.early:
            if asks_who(early):
                made["login"] = "perhaps"
                made["guards"].append("a middleware")
        if any(getattr(cls, "__name__", "") == "AuthenticationMiddleware" for cls, _ in self.middleware):
            made["login"] = "perhaps"

    def _of_middleware(self, cls: Any, given: dict[str, Any]) -> Any:
        if getattr(cls, "__name__", "") in PLAIN_MIDDLEWARE and not given.get("dispatch"):
            return None
        functions = [one for one in vars(cls).values() if hasattr(one, "__code__")] if isinstance(cls, type) else [cls]
        functions += [one for one in (given.get("dispatch"),) if one is not None]
        return self.code.reached(*functions)

    def _limits(self, made: dict[str, Any], chain: list[Any], needed: list[Any], *, top: bool) -> None:
        for one in needed:
            name = type(one.call).__name__
            times = getattr(one.call, "times", None)
            if name == "RateLimiter" and isinstance(times, int):
                seconds = getattr(one.call, "milliseconds", 0) / 1000
                made["limits"].append(plain(times, seconds, "fastapi_limiter", "address"))
            elif RATE_WORD.search(name) or RATE_WORD.search(getattr(one.call, "__qualname__", "")):
                made["limit"] = "perhaps"
        limiter: Any = self.limiter
        wrapped = [one for one in chain if from_package(one, "slowapi") and closure(one).get("func") is not None]
        if limiter is None and wrapped:
            limiter = closure(wrapped[0]).get("self")
        if limiter is not None:
            try:
                self._of_slowapi(made, limiter, chain[0], wrapped=wrapped, top=top)
            except Exception as error:  # noqa: BLE001 - another version keeps its limits elsewhere
                made["limit"], made["limit_says"] = "perhaps", self.found.words.clean(str(error))
        if made["limits"]:
            made["limit"] = "limited"
        elif made["limit"] == "none" and self.limited_early:
            made["limit"] = "perhaps"

    def _of_slowapi(self, made: dict[str, Any], limiter: Any, endpoint: Any, *, wrapped: list[Any], top: bool) -> None:  # noqa: C901 - a list of what the libraries do, case by case
        name = "{0}.{1}".format(getattr(endpoint, "__module__", ""), getattr(endpoint, "__name__", ""))
        if not limiter.enabled:
            made["limit_says"] = "the limiter is switched off"
            return
        if name in limiter._exempt_routes:
            made["limit"], made["limit_says"] = "exempt", "exempt from the limiter"
            return
        groups: list[Any] = []
        fixed = list(limiter._route_limits.get(name, ()))
        dynamic = limiter._dynamic_route_limits.get(name, ())
        wrapped = [one for one in wrapped if closure(one).get("self") is limiter]
        if wrapped and limiter._auto_check:
            groups += fixed
            if dynamic:
                made["limit"], made["limit_says"] = "perhaps", "its limit is computed for each request"
            if not dynamic and all(not one.override_defaults for one in fixed):
                groups += [one for group in limiter._default_limits for one in group]
        elif fixed or dynamic:
            made["limit_says"] = "a limit was made for it, and the registered function is not the one that it wraps"
        if self.slowapi_middleware and self.limiter is limiter and top and name not in limiter._route_limits:
            groups += [one for group in limiter._application_limits for one in group]
            if not dynamic:
                groups += [one for group in limiter._default_limits for one in group]
        elif not groups and limiter._default_limits and not made["limit_says"]:
            made["limit_says"] = (
                "slowapi's middleware does not find the routes of included routers"
                if self.slowapi_middleware
                else "default limits count only with SlowAPIMiddleware"
            )
        for one in groups:
            made["limits"].append(
                limit_of(
                    one.limit, "slowapi", key_of(self.code, one.key_func),
                    who="some" if one.exempt_when is not None else "",
                )
            )  # fmt: skip

    def _bodies(self, made: dict[str, Any], one: Any, needed: list[Any]) -> None:  # noqa: C901 - a list of what the libraries do, case by case
        for each in [one.dependant, *needed]:
            for parameter in each.body_params:
                annotation = _annotation(parameter)
                if "UploadFile" in type_name(annotation):
                    made["uploads"] = True
                    continue
                for kind in _parts(annotation):
                    if kind_of_schema(kind):
                        made["bodies"].append(schema(self.found, kind))
                said = type_name(annotation)
                if BARE.match(said) or annotation is None:
                    made["raw"].append("{0}: {1}".format(parameter.name, said))
                elif not any(kind_of_schema(kind) for kind in _parts(annotation)):
                    info = of_info(parameter.name, parameter.field_info)
                    made["bodies"].append(
                        dict(schema(self.found, type(None)), name=parameter.name, kind="parameter", fields=[info])
                    )
            for parameter in each.query_params:
                made["queries"].append(of_info(getattr(parameter, "alias", "") or parameter.name, parameter.field_info))
        # A model of query parameters.
        for each in [one.dependant, *needed]:
            for parameter in each.query_params:
                for kind in _parts(_annotation(parameter)):
                    if kind_of_schema(kind):
                        made["queries"] += schema(self.found, kind)["fields"]

    def _answers(self, made: dict[str, Any], one: Any) -> None:
        model = getattr(one, "response_model", None)
        hidden = set(getattr(one, "response_model_exclude", None) or ())
        shown = set(getattr(one, "response_model_include", None) or ())
        for kind in _parts(model):
            if kind_of_schema(kind):
                said = schema(self.found, kind)
                said["fields"] = [
                    field
                    for field in said["fields"]
                    if field["name"] not in hidden and (not shown or field["name"] in shown)
                ]
                made["answers"].append(said)
        name = str(getattr(getattr(model, "__origin__", None), "__name__", ""))
        made["listed"] = "GET" in made["methods"] and name.lower() in ("list", "tuple", "sequence", "page", "set")


def _ends(said: str, word: str) -> bool:
    return said == word or said.endswith("." + word)


def _annotation(parameter: Any) -> Any:
    info = getattr(parameter, "field_info", None)
    return getattr(info, "annotation", None)


def _parts(annotation: Any) -> Iterator[Any]:
    """The annotation and all that stands in its brackets."""
    if annotation is None:
        return
    yield annotation
    for one in getattr(annotation, "__args__", ()) or ():
        yield from _parts(one)


def _tree(dependant: Any, depth: int = 0) -> Iterator[Any]:
    for one in getattr(dependant, "dependencies", ()) if depth < DEEPEST else ():
        yield one
        yield from _tree(one, depth + 1)


def _function_of(call: Any) -> Any:
    if isinstance(call, type):
        return vars(call).get("__init__")
    if hasattr(call, "__code__"):
        return list(unwrapped(call))[-1]
    function = getattr(call, "func", None) or getattr(call, "__func__", None)
    return function if function is not None else vars(type(call)).get("__call__")
