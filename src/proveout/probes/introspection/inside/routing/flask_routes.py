"""Routes of Flask and Quart: the map of rules, with what wraps each view as it is registered."""

from __future__ import annotations

import inspect
import re
import sys
from typing import TYPE_CHECKING

from .clients import key_of
from .code import closure, from_package, unwrapped
from .route import RATE_WORD, asks_who, guards_itself, limit_of, refuses, roles_of, route, words_of
from .schemas import kind_of_schema, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found
    from .code import Code, Reach

CHANGES = frozenset(("POST", "PUT", "PATCH", "DELETE"))
RAW = ("request.get_json()", "request.json", "request.form", "request.data", "request.get_data()", "request.values")
LIBRARIES = (
    "flask_login", "flask_limiter", "flask_jwt_extended", "flask_httpauth", "flask_security", "flask_principal",
    "flask_talisman", "flask_cors", "flask_caching", "flask_wtf", "flask_pydantic", "webargs", "flask_smorest",
    "flask_restx", "flask_restful", "apiflask", "sentry_sdk", "opentelemetry", "flasgger", "authlib",
)  # fmt: skip
LOADS = re.compile(
    r"(\w+)(?:\(\))?\.(load|loads|model_validate|model_validate_json|parse_obj|parse_raw|validate_on_submit)\(\)$"
)
DUMPS = re.compile(r"(\w+)(?:\(\))?\.(dump|dumps|jsonify)\(\)$")

# Packages whose wrappers let everybody through; what another one does is not known.
NO_GUARDS = tuple(
    "flask werkzeug flask_limiter flask_cors flask_caching flask_compress flask_wtf flask_restx flask_restful apiflask "
    "flask_smorest flask_openapi3 flask_pydantic spectree webargs marshmallow flasgger prometheus_flask_exporter "
    "prometheus_client sentry_sdk opentelemetry ddtrace newrelic wrapt asgiref flask_sqlalchemy flask_talisman".split()
)


class FlaskRoutes:
    def __init__(self, found: Found, code: Code, app: Any) -> None:
        self.found, self.code, self.app = found, code, app
        self.limiters = [
            one for one in (app.extensions.get("limiter") or ()) if type(one).__module__.startswith("flask_limiter")
        ]
        self.csrf = app.extensions.get("csrf")
        self.before = [(name, one) for name, group in getattr(app, "before_request_funcs", {}).items() for one in group]

    def routes(self) -> Iterator[dict[str, Any]]:
        for rule in self.app.url_map.iter_rules():
            view = self.app.view_functions.get(rule.endpoint)
            if view is None or getattr(rule, "build_only", False):
                continue
            yield self.of(rule, view)

    def of(self, rule: Any, view: Any) -> dict[str, Any]:
        methods = set(rule.methods or ()) - {"HEAD", "OPTIONS"}
        chain = list(unwrapped(view))
        inner = chain[-1]
        view_class = getattr(view, "view_class", None)
        handlers = [inner]
        if view_class is not None:
            handlers = [one for name in methods if (one := getattr(view_class, name.lower(), None)) is not None]
            handlers = handlers or [getattr(view_class, "dispatch_request", inner)]
            chain += list(getattr(view_class, "decorators", ()) or ())
        own = self.code.is_own(handlers[0]) or (view_class is not None and self.found.lies_below_root(view_class))
        inner_chain = [part for one in handlers for part in unwrapped(one)]
        chain += [one for one in inner_chain if not any(one is known for known in chain)]
        reach = self.code.reached(*chain)
        path = re.sub(r"<(?:[^<>:]*:)?([^<>]*)>", r"{\1}", rule.rule)
        made = route(path, methods, "flask", rule.endpoint, own=own, words=words_of(reach))
        made["where"] = self.found.where(view_class or inner)
        self._login(made, chain, reach, rule)
        self._limits(made, rule, chain)
        self._bodies(made, chain, reach)
        self._csrf(made, rule, view, reach=reach)
        # Flask-RESTful wraps each method as it is called: what they hand on is not in the view.
        wraps = bool(getattr(view_class, "method_decorators", None))
        made["misfit"] = self._misfit(rule, chain, handlers) if own and not wraps else ""
        made["uploads"] = reach.has("request.files")
        self._rows(made, reach)
        return made

    def _login(self, made: dict[str, Any], chain: list[Any], reach: Reach, rule: Any) -> None:  # noqa: C901, PLR0912 - a list of what the libraries do, case by case
        off = bool(self.app.config.get("LOGIN_DISABLED"))
        perhaps = False
        for one in chain:
            name = self.code.maker(one)
            held = closure(one)
            if from_package(one, "flask_login"):
                if off:
                    made["guards"].append("login_required, which LOGIN_DISABLED turns off")
                else:
                    made["login"] = "required"
                    made["guards"].append("flask_login." + (name or "login_required"))
                    made["cookie"] = True
            elif from_package(one, "flask_jwt_extended", "flask_httpauth", "flask_security", "authlib", "flask_oidc"):
                if held.get("optional"):
                    made["guards"].append(name + "(optional)")
                    continue
                made["login"] = "required"
                made["guards"].append("{0}.{1}".format(one.__code__.co_filename.split("/")[-2], name))
                roles = held.get("roles") or held.get("role") or ()
                made["roles"] += (
                    [roles] if isinstance(roles, str) else [role for role in roles if isinstance(role, str)]
                )
                made["cookie"] = made["cookie"] or (
                    from_package(one, "flask_security")
                    or "cookies" in (self.app.config.get("JWT_TOKEN_LOCATION") or ())
                )
            elif (
                one is not chain[-1] and self.code.is_own(one) and one.__code__ is not getattr(chain[-1], "__code__", 0)
            ):
                outer = self.code.reached(one, without=chain[chain.index(one) + 1])
                if one.__code__.co_freevars and (refuses(outer) or _redirects_who(outer)):
                    made["login"] = "required"
                    made["guards"].append(self.found.where(_bare(one)) or name)
                    made["roles"] += roles_of(name, outer)
            elif one is not chain[-1] and not self.code.is_own(one) and not from_package(one, *NO_GUARDS):
                perhaps = True
                made["guards"].append(name)
        blueprint = rule.endpoint.rpartition(".")[0]
        for where, one in self.before:
            if where in (None, blueprint, *_ancestors(blueprint)) and self.code.is_own(one):
                early = self.code.reached(one)
                if asks_who(early):
                    perhaps = True
                    made["guards"].append("before_request " + self.found.where(one))
        if made["login"] == "open" and (perhaps or guards_itself(reach)):
            made["login"] = "perhaps"
        if (
            off
            and made["login"] == "perhaps"
            and not perhaps
            and any("LOGIN_DISABLED" in one for one in made["guards"])
        ):
            made["login"] = "open"

    def _limits(self, made: dict[str, Any], rule: Any, chain: list[Any]) -> None:
        view = self.app.view_functions[rule.endpoint]
        if not self.limiters:
            if any(RATE_WORD.search(self.code.maker(one)) for one in chain) or any(
                RATE_WORD.search(getattr(one, "__qualname__", "")) for _, one in self.before
            ):
                made["limit"] = "perhaps"
            if any(from_package(one, "flask_limiter") for one in chain):
                made["limit"], made["limit_says"] = "none", "its limiter was never bound to the application"
            return
        for limiter in self.limiters:
            if not limiter.enabled:
                made["limit_says"] = "the limiter is switched off"
                continue
            try:
                self._of_limiter(made, limiter, rule, view=view, chain=chain)
            except Exception as error:  # noqa: BLE001 - another version keeps its limits elsewhere
                made["limit"] = "perhaps"
                made["limit_says"] = self.found.words.clean("{0}: {1}".format(type(error).__name__, error))

    def _of_limiter(self, made: dict[str, Any], limiter: Any, rule: Any, *, view: Any, chain: list[Any]) -> None:
        if rule.endpoint.split(".")[-1] == "static":
            made["limit"], made["limit_says"] = "exempt", "static files"
            return
        manager = limiter.limit_manager
        qualified = sys.modules["flask_limiter.util"].get_qualified_name
        blueprint = rule.endpoint.rpartition(".")[0] or None
        name = qualified(view)
        marked = name in limiter._marked_for_limiting or manager.has_hints(rule.endpoint)
        groups = []
        with self.app.test_request_context(method=(made["methods"] or ["GET"])[0]):
            if getattr(limiter, "_auto_check", True):
                groups += manager.resolve_limits(
                    self.app, rule.endpoint, blueprint, name, in_middleware=True, marked_for_limiting=marked
                )
            inside = [one for one in chain if closure(one).get("self") is not None and _limits_by(one, limiter)]
            for one in inside:
                wrapped = closure(one).get("obj") or closure(one).get("fn") or one
                groups += manager.resolve_limits(
                    self.app,
                    rule.endpoint,
                    blueprint,
                    qualified(wrapped),
                    in_middleware=False,
                    marked_for_limiting=marked,
                )
            scope = manager.exemption_scope(self.app, rule.endpoint, blueprint)
        seen: list[Any] = []
        for one in (limit for group in groups for limit in group):
            if any(one == known for known in seen):
                continue
            seen.append(one)
            made["limits"].append(
                limit_of(
                    one.limit, "flask_limiter", key_of(self.code, one.key_func),
                    who="some" if one.exempt_when is not None or one.deduct_when is not None else "",
                )
            )  # fmt: skip
        if made["limits"]:
            made["limit"] = "limited"
        elif scope:
            made["limit"], made["limit_says"] = "exempt", "exempt from the limiter"
        elif marked and not inside:
            made["limit_says"] = "a limit was made for it, and the registered view is not the one that it wraps"
        if getattr(limiter, "_request_filters", None) and made["limit"] == "limited":
            made["limit_says"] = "request filters may let requests through"

    def _bodies(self, made: dict[str, Any], chain: list[Any], reach: Reach) -> None:  # noqa: C901, PLR0912 - a list of what the libraries do, case by case
        if not CHANGES & set(made["methods"]):
            self._queries(made, reach)
        reads = [one for one in RAW if one in reach.words or any(word.endswith("." + one) for word in reach.words)]
        taken: list[Any] = []
        for one in chain:
            for value in closure(one).values():
                if kind_of_schema(value):
                    taken.append((value, value))
                elif kind_of_schema(type(value)):
                    taken.append((type(value), value))
        for word in reach.words:
            found = LOADS.search(word)
            if found:
                value = _called(reach, found.group(1))
                if value is not None:
                    taken.append((value if issubclass(type(value), type) else type(value), value))
            found = DUMPS.search(word)
            if found:
                value = _called(reach, found.group(1))
                if value is not None:
                    made["answers"].append(self._schema(value))
        for word, value in reach.values.items():
            if kind_of_schema(value) in ("form", "pydantic") and ("{0}()".format(word) in reach.words):
                taken.append((value, value))
        if reach.has("dump()", "dumps()") and not made["answers"]:
            made["rows_say"] = made["rows_say"] or ""
        shown = [self._schema(value) for kind, value in _single(taken) if kind_of_schema(kind)]
        if CHANGES & set(made["methods"]):
            made["bodies"] = shown
            if reads and not shown and not any(from_package(one, *LIBRARIES[-12:]) for one in chain):
                validated = reach.has(
                    "validate()", "check()", "is_valid()", "load()", "model_validate()", "TypeAdapter()"
                )
                (made["loose"] if validated else made["raw"]).extend(reads)
        else:
            made["queries"] += [field for one in shown for field in one["fields"]]

    def _queries(self, made: dict[str, Any], reach: Reach) -> None:
        if reach.has("request.args", "request.args.get()", "request.values"):
            made["loose"].append("request.args")

    def _schema(self, value: Any) -> dict[str, Any]:
        said = schema(self.found, value if isinstance(value, type) else type(value))
        unknown = getattr(value, "unknown", "") if not isinstance(value, type) else ""
        if said["kind"] == "marshmallow" and unknown:
            said["extra"] = {"raise": "forbid", "exclude": "ignore", "include": "allow"}.get(
                str(unknown), said["extra"]
            )
        return said

    def _csrf(self, made: dict[str, Any], rule: Any, view: Any, *, reach: Reach) -> None:
        if not CHANGES & set(made["methods"]):
            return
        cookie = made["cookie"] or reach.has("session[]", "session.get()", "current_user")
        made["cookie"] = bool(cookie)
        if not cookie:
            return
        config = self.app.config
        if self.csrf is None or type(self.csrf).__module__.partition(".")[0] != "flask_wtf":
            by_form = any(one["kind"] == "form" for one in made["bodies"])
            made["csrf"] = "perhaps" if by_form or self.csrf is not None else "off"
            return
        if not config.get("WTF_CSRF_ENABLED", True):
            made["csrf"] = "off"
            return
        if not config.get("WTF_CSRF_CHECK_DEFAULT", True):
            made["csrf"] = "perhaps"
            return
        refused = set(config.get("WTF_CSRF_METHODS") or CHANGES)
        if not refused & set(made["methods"]):
            made["csrf"] = "off"
            return
        place = "{0}.{1}".format(view.__module__, view.__name__)
        blueprint = self.app.blueprints.get(rule.endpoint.rpartition(".")[0])
        exempt = place in getattr(self.csrf, "_exempt_views", ()) or (
            blueprint is not None
            and (
                blueprint in getattr(self.csrf, "_exempt_blueprints", ())
                or blueprint.name in getattr(self.csrf, "_exempt_blueprints", ())
            )
        )
        made["csrf"] = "exempt" if exempt else "checked"

    def _misfit(self, rule: Any, chain: list[Any], handlers: list[Any]) -> str:
        given = set(rule.arguments) | set(rule.defaults or ())
        for handler in handlers:
            last = list(unwrapped(handler))[-1]
            # A wrapper of the service's own may take one away, or add another.
            taken: set[str] = set()
            others = False
            for one in chain:
                code = getattr(one, "__code__", None)
                if code is None or code is getattr(last, "__code__", None):
                    continue
                taken |= set(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
                others = others or self.code.is_own(one)
            try:
                parameters = inspect.signature(last).parameters.values()
            except (TypeError, ValueError):
                continue
            if any(one.kind is one.VAR_KEYWORD for one in parameters):
                continue
            names = {one.name for one in parameters}
            if missing := sorted(given - names - taken):
                return "the route hands over '{0}', which the view does not take".format(missing[0])
            needed = {
                one.name
                for one in parameters
                if one.default is one.empty and one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
            } - {"self"}
            strange = others or any(from_package(one, *LIBRARIES[-12:]) for one in chain)
            if not strange and (wanted := sorted(needed - given)):
                return "the view needs '{0}', which the route does not hand over".format(wanted[0])
        return ""

    def _rows(self, made: dict[str, Any], reach: Reach) -> None:
        if "GET" not in made["methods"]:
            return
        pages = [(word, given) for word, given in reach.calls if word.endswith("paginate")]
        many = any(given.get("many") is True for _, given in reach.calls)
        made["listed"] = bool(pages) or many or reach.has("fetchall()", "scalars()", "query.all()")
        for _, given in pages:
            limit = given.get("max_per_page", given.get("max_limit"))
            if isinstance(limit, int):
                made["most_rows"] = limit
        if pages and made["most_rows"] is None:
            made["rows_say"] = "paginate() without max_per_page"


def _called(reach: Reach, name: str) -> Any:
    for word, value in reach.values.items():
        if word.rpartition(".")[2] == name or word.split(".", 1)[0] == name:
            for kind in (value, type(value)):
                if kind_of_schema(kind):
                    return value
    return None


def _single(values: list[Any]) -> list[Any]:
    seen: list[Any] = []
    for one in values:
        if not any(known[0] is one[0] for known in seen):
            seen.append(one)
    return seen


def _bare(function: Any) -> Any:
    """The wrapper itself, without what it wraps: the place that is told is its own."""
    return type("bare", (), {"__code__": function.__code__, "__module__": function.__module__})


def _redirects_who(reach: Reach) -> bool:
    return reach.has("redirect()") and asks_who(reach)


def _ancestors(blueprint: str) -> list[str]:
    parts = blueprint.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]


def _limits_by(function: Any, limiter: Any) -> bool:
    held = closure(function)
    owner = held.get("self")
    return from_package(function, "flask_limiter") and (
        owner is limiter or getattr(owner, "limiter", None) == limiter  # which may be a weak proxy
    )
