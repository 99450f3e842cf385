"""Routes of Django's urlconf: views, the REST framework's, Ninja's operations, and the pages of the admin."""

from __future__ import annotations

import inspect
import re
import sys
from typing import TYPE_CHECKING

from .clients import key_of
from .code import closure, from_package, unwrapped
from .route import RATE_WORD, asks_who, plain, refuses, roles_of, route, words_of
from .schemas import is_kind, kind_of_schema, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found
    from .code import Code

CHANGES = frozenset(("POST", "PUT", "PATCH", "DELETE"))
METHODS = ("get", "post", "put", "patch", "delete")
OPEN, CLOSED = ("AllowAny",), ("IsAuthenticated", "IsAdminUser", "DjangoModelPermissions", "DjangoObjectPermissions")
WRITE_CLOSED = ("IsAuthenticatedOrReadOnly", "DjangoModelPermissionsOrAnonReadOnly")
RAW = ("request.data", "request.body", "request.POST", "request.query_params", "request.GET")
DEEPEST, MOST = 12, 3000


class DjangoRoutes:
    def __init__(self, found: Found, code: Code) -> None:
        from django.conf import settings

        self.found, self.code, self.settings = found, code, settings
        self.middleware = list(settings.MIDDLEWARE)
        self.csrf = any(_is_csrf(one) for one in self.middleware)
        self.closed = any(one.endswith("LoginRequiredMiddleware") for one in self.middleware)
        self.early = [one for one in self.middleware if not one.startswith(("django.", "whitenoise.", "corsheaders."))]

    def routes(self) -> Iterator[dict[str, Any]]:
        from django.urls import get_resolver

        resolver = get_resolver()
        for count, (pattern, prefix, names) in enumerate(_walk(resolver.url_patterns, "", (), 0)):
            if count >= MOST:
                return
            yield from self.of(pattern, prefix, names)

    def of(self, pattern: Any, prefix: str, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        path = "/" + _path(prefix + str(pattern.pattern))
        view = pattern.callback
        chain = list(unwrapped(view))
        admin = "admin" in names
        view_class = getattr(view, "cls", None) or getattr(view, "view_class", None)
        given = set(getattr(pattern.pattern, "converters", {}) or {}) | set(
            getattr(getattr(pattern.pattern, "regex", None), "groupindex", {}) or {}
        )
        outer = re.findall(r"{([^{}]*)}", path)
        base = {"admin": admin, "given": given | set(outer) | set(pattern.default_args or ())}
        if is_kind(view_class, "rest_framework.views", "APIView"):
            yield self._rest(path, view, view_class, base=base)
        elif operations := _operations(view):
            for operation in operations:
                yield self._ninja(path, operation)
        else:
            yield self._plain(path, view, chain, base=base)

    def _plain(self, path: str, view: Any, chain: list[Any], *, base: dict[str, Any]) -> dict[str, Any]:  # noqa: C901, PLR0912, PLR0915 - a list of what the libraries do, case by case
        view_class = getattr(view, "view_class", None)
        inner = chain[-1]
        handlers = [inner]
        methods = {"GET", "POST"}
        if view_class is not None:
            handlers = [one for name in METHODS if callable(one := getattr(view_class, name, None))]
            methods = {name.upper() for name in METHODS if hasattr(view_class, name)}
            chain = [*chain, *((getattr(view_class, "dispatch", None) and [view_class.dispatch]) or [])]
        allowed = next((closure(one).get("request_method_list") for one in chain if from_package(one, "django")
                        and closure(one).get("request_method_list")), None)  # fmt: skip
        if allowed:
            methods = set(allowed) - {"HEAD", "OPTIONS"}
        place = self.found.where(view_class or inner)
        own = self.code.is_own(inner) or (view_class is not None and place.partition(":")[0].endswith(".py"))
        functions = [*chain, *_own_methods(view_class, self.code)]
        reach = self.code.reached(*functions)
        if (
            view_class is None
            and not allowed
            and own
            and not reach.has("request.POST", "request.body", "request.method")
        ):
            methods = {"GET"}
        made = route(path, methods, "django", getattr(inner, "__qualname__", ""), own=own, where=place)
        made["words"] = words_of(reach)
        if base["admin"]:
            inside = any(_by_admin(one) for one in chain) or getattr(inner, "__name__", "") != "login"
            made.update(
                login="required" if inside else "open",
                guards=["admin_view"] if inside else [],
                roles=["staff"] if inside else [],
            )
            made.update(own=False, cookie=inside, endpoint="admin")
        self._plain_login(made, chain, view_class, reach=reach)
        for one in chain:
            if from_package(one, "django_ratelimit", "ratelimit"):
                self._by_decorator(made, closure(one))
            elif RATE_WORD.search(self.code.maker(one)):
                made["limit"] = "perhaps"
        if made["limit"] == "none" and any(RATE_WORD.search(one) for one in self.middleware):
            made["limit"] = "perhaps"
        if CHANGES & set(methods):
            made["raw"] = [one for one in ("request.POST", "request.body") if reach.has(one)]
            shown = [value for value in reach.values.values() if kind_of_schema(value)]
            form = getattr(view_class, "form_class", None)
            shown += [form] if kind_of_schema(form) else []
            made["bodies"] = [schema(self.found, one) for one in shown]
            if shown or reach.has("is_valid()", "model_validate()", "form_class", "get_form()", "loads()"):
                made["raw"], made["loose"] = [], made["raw"]
            if view_class is not None and is_kind(view_class, "django.views.generic.edit", "FormMixin"):
                made["raw"] = []
            made["cookie"] = made["cookie"] or (
                any("Session" in one for one in self.middleware)
                and (made["login"] != "open" or reach.has("request.user", "request.session"))
            )
            if made["cookie"]:
                exempt = bool(getattr(view, "csrf_exempt", False))
                made["csrf"] = "exempt" if exempt else "checked" if self.csrf else "off"
        made["uploads"] = reach.has("request.FILES")
        if own and view_class is None:
            made["misfit"] = _misfit(
                inner, base["given"], 1, strict=not any(self.code.is_own(one) for one in chain[:-1])
            )
        elif own:
            made["misfit"] = next(
                (
                    said
                    for one in handlers
                    if self.code.is_own(one)
                    if (said := _misfit(one, base["given"], 2, strict=False))
                ),
                "",
            )
        if is_kind(view_class, "django.views.generic.list", "MultipleObjectMixin"):
            made["listed"] = True
            made["most_rows"] = getattr(view_class, "paginate_by", None)
            made["rows_say"] = "" if made["most_rows"] else "paginate_by is not set"
        return made

    def _plain_login(self, made: dict[str, Any], chain: list[Any], view_class: Any, *, reach: Any) -> None:  # noqa: C901, PLR0912 - a list of what the libraries do, case by case
        for one in chain:
            code = getattr(one, "__code__", None)
            if code is None:
                continue
            if "django/contrib/auth/decorators" in code.co_filename.replace("\\", "/"):
                test = closure(one).get("test_func")
                name = getattr(test, "__qualname__", "")
                made["login"] = "required"
                made["guards"].append(name.split(".<locals>")[0] or "user_passes_test")
                if self.code.is_own(test):
                    made["roles"] += roles_of(name.split(".")[-1], self.code.reached(test)) or ["a test"]
                elif "permission_required" in name:
                    perms = closure(test).get("perms") or closure(test).get("perm")
                    made["roles"].append(str(perms if isinstance(perms, str) else ", ".join(perms or ())))
            elif "django/contrib/admin/views/decorators" in code.co_filename:
                made.update(login="required", roles=["staff"])
            elif self.code.is_own(one) and one is not chain[-1] and code is not getattr(chain[-1], "__code__", None):
                outer = self.code.reached(one, without=chain[chain.index(one) + 1])
                if code.co_freevars and (refuses(outer) or outer.has("redirect()", "HttpResponseForbidden()")):
                    made["login"] = "required"
                    made["guards"].append(self.code.maker(one))
                    made["roles"] += roles_of(self.code.maker(one), outer)
        if is_kind(view_class, "django.contrib.auth.mixins", "AccessMixin"):
            made["login"] = "required"
            made["guards"].append("AccessMixin")
            wanted = getattr(view_class, "permission_required", None)
            if wanted:
                made["roles"].append(str(wanted))
            if is_kind(view_class, "django.contrib.auth.mixins", "UserPassesTestMixin"):
                made["roles"] += ["test_func"]
        if self.closed and made["login"] == "open" and getattr(chain[0], "login_required", True):
            made["login"] = "required"
            made["guards"].append("LoginRequiredMiddleware")
        if made["login"] == "open" and (asks_who(reach) or self._middleware_asks()):
            made["login"] = "perhaps"

    def _middleware_asks(self) -> bool:
        from django.utils.module_loading import import_string

        for name in self.early:
            try:
                cls = import_string(name)
            except ImportError:
                continue
            functions = (
                [one for one in vars(cls).values() if hasattr(one, "__code__")] if isinstance(cls, type) else [cls]
            )
            if any(self.code.is_own(one) for one in functions):
                reach = self.code.reached(*functions)
                if asks_who(reach) and (refuses(reach) or reach.has("redirect()")):
                    return True
        return False

    def _by_decorator(self, made: dict[str, Any], held: dict[str, Any]) -> None:
        rate, key = held.get("rate"), held.get("key")
        if not isinstance(rate, str):
            made["limit"] = "perhaps"
            return
        found = re.match(r"(\d+)/(\d*)([smhd])", rate)
        if found is None or held.get("block") is False:
            made["limit"] = "perhaps"
            return
        seconds = int(found.group(2) or 1) * {"s": 1, "m": 60, "h": 3600, "d": 86400}[found.group(3)]
        named = {"ip": "address", "user": "user", "user_or_ip": "user"}.get(str(key), "other")
        named = "header" if isinstance(key, str) and key.startswith("header:") else named
        made["limits"].append(plain(found.group(1), seconds, "django_ratelimit", named))
        made["limit"] = "limited"

    def _rest(self, path: str, view: Any, view_class: Any, *, base: dict[str, Any]) -> dict[str, Any]:
        given = getattr(view, "initkwargs", None) or getattr(view, "view_initkwargs", None) or {}
        actions = getattr(view, "actions", None) or {}
        methods = (
            {name.upper() for name in actions}
            if actions
            else {name.upper() for name in METHODS if hasattr(view_class, name)}
        )
        allowed = getattr(view_class, "http_method_names", METHODS)
        methods = {name for name in methods if name.lower() in allowed}
        place = self.found.where(view_class)
        own = any(
            base_class.__module__ in sys.modules and self._is_of_service(base_class)
            for base_class in view_class.__mro__
        )
        wrapped = view_class.__name__ == "WrappedAPIView" or getattr(view_class, "__qualname__", "").startswith(
            "WrappedAPIView"
        )
        functions = _own_methods(view_class, self.code)
        reach = self.code.reached(*functions)
        made = route(path, methods or {"GET"}, "drf", view_class.__name__, own=own or wrapped, where=place)
        made["words"] = words_of(reach)
        instance = None
        try:
            instance = view_class(**given)
            instance.action_map = actions
            instance.action = next(iter(actions.values()), None)
            instance.request = None
            instance.format_kwarg = None
            instance.kwargs = {}
        except Exception as error:  # noqa: BLE001 - a view may want more
            made["limit_says"] = self.found.words.clean(str(error))
        self._rest_login(made, view_class, given)
        self._throttles(made, instance or view_class, view_class)
        self._rest_bodies(made, view_class, given, reach=reach)
        if "GET" in methods and (actions.get("get") == "list" or (not actions and hasattr(view_class, "list"))):
            self._pages(made, given.get("pagination_class", getattr(view_class, "pagination_class", None)))
        handlers = [getattr(view_class, name, None) for name in (list(actions.values()) or METHODS)]
        made["misfit"] = next(
            (
                said
                for one in handlers
                if one is not None and self.code.is_own(one) and (said := _misfit(one, base["given"], 2, strict=True))
            ),
            "",
        )
        return made

    def _is_of_service(self, cls: Any) -> bool:
        return self.found.where(cls).partition(":")[0].endswith(".py")

    def _rest_login(self, made: dict[str, Any], view_class: Any, given: dict[str, Any]) -> None:  # noqa: C901, PLR0912 - a list of what the libraries do, case by case
        base = sys.modules["rest_framework.views"].APIView
        permissions = given.get("permission_classes", getattr(view_class, "permission_classes", ()))
        authentication = given.get("authentication_classes", getattr(view_class, "authentication_classes", ()))
        names = [getattr(one, "__name__", type(one).__name__) for one in permissions]
        made["guards"] = names
        sessions = [one for one in authentication if _session(one)]
        made["cookie"] = bool(sessions)
        changes = bool(CHANGES & set(made["methods"]))
        reads = bool(set(made["methods"]) - CHANGES)
        if (
            view_class.get_permissions is not base.get_permissions
            or view_class.check_permissions is not base.check_permissions
        ):
            made["login"] = "perhaps"
        elif any(name in CLOSED for name in names):
            made["login"] = "required"
        elif any(name in WRITE_CLOSED for name in names):
            made["login"] = "required" if changes and not reads else "perhaps"
        elif any(name not in OPEN for name in names):
            made["login"] = "perhaps"
            for one in permissions:
                test = getattr(one, "has_permission", None)
                reach = self.code.reached(test) if test is not None else None
                if reach is not None and reach.has(
                    "is_authenticated", "is_staff", "is_superuser", "has_perm()", "role"
                ):
                    made["login"] = "required"
        else:
            asks = asks_who(
                self.code.reached(*_own_methods(view_class, self.code, names=(*METHODS, "dispatch", "initial")))
            )
            made["login"] = "perhaps" if asks and made["own"] and self._refuses_itself(view_class) else "open"
        for name in names:
            if name in ("IsAdminUser", "DjangoModelPermissions", "DjangoObjectPermissions"):
                made["roles"].append("staff" if name == "IsAdminUser" else name)
            elif name not in (*OPEN, *CLOSED, *WRITE_CLOSED):
                made["roles"] += roles_of(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower())
        if changes and sessions:
            made["csrf"] = "checked"
            for one in sessions:
                rest = sys.modules["rest_framework.authentication"].SessionAuthentication
                if one.enforce_csrf is not rest.enforce_csrf:
                    made["csrf"] = "off"

    def _refuses_itself(self, view_class: Any) -> bool:
        reach = self.code.reached(*_own_methods(view_class, self.code))
        return refuses(reach) or reach.has("request.user", "is_authenticated", "compare_digest()")

    def _throttles(self, made: dict[str, Any], instance: Any, view_class: Any) -> None:
        base = sys.modules["rest_framework.views"].APIView
        if view_class.get_throttles is not base.get_throttles or view_class.check_throttles is not base.check_throttles:
            made["limit"] = "perhaps"
            return
        kinds = list(getattr(instance, "throttle_classes", ()) or ())
        if not kinds:
            made["limit_says"] = "it has no throttle classes"
            standard = getattr(base, "throttle_classes", ())
            if standard and getattr(view_class, "throttle_classes", None) is not None:
                made["limit"] = "exempt"
        for one in kinds:
            name = getattr(one, "__name__", "")
            try:
                throttle = one()
                if hasattr(throttle, "scope_attr"):
                    throttle.scope = getattr(instance, throttle.scope_attr, None)
                    throttle.rate = throttle.get_rate() if throttle.scope else None
                    throttle.num_requests, throttle.duration = throttle.parse_rate(throttle.rate)
                count, seconds = getattr(throttle, "num_requests", "?"), getattr(throttle, "duration", None)
            except Exception as error:  # noqa: BLE001 - ImproperlyConfigured is said when it is made
                made["limit_says"] = self.found.words.clean("{0}: {1}".format(name, error))
                continue
            if count is None:
                made["limit_says"] = "{0} has no rate".format(name)
            elif isinstance(count, int) and seconds:
                made["limits"].append(plain(count, seconds, "drf", self._key(one), who=_who(one)))
            else:
                made["limit"] = "perhaps"
        if made["limits"]:
            made["limit"] = "limited"

    def _key(self, cls: Any) -> str:
        ident = getattr(cls, "get_ident", None)
        key = getattr(cls, "get_cache_key", None)
        if self.code.is_own(key):
            return key_of(self.code, key)
        if self.code.is_own(ident):
            return key_of(self.code, ident)
        return "drf"

    def _rest_bodies(
        self,
        made: dict[str, Any],
        view_class: Any,
        given: dict[str, Any],
        *,
        reach: Any,
    ) -> None:
        serializer = given.get("serializer_class", getattr(view_class, "serializer_class", None))
        chosen = getattr(view_class, "get_serializer_class", None)
        generic = getattr(sys.modules.get("rest_framework.generics"), "GenericAPIView", None)
        computed = generic is not None and chosen is not None and chosen is not generic.get_serializer_class
        shown = (
            [one for one in reach.values.values() if kind_of_schema(one) == "drf"]
            if computed or serializer is None
            else []
        )
        shown += [serializer] if kind_of_schema(serializer) else []
        shown = [one for at, one in enumerate(shown) if one not in shown[:at]]
        said = [schema(self.found, one) for one in shown]
        if CHANGES & set(made["methods"]) and made["methods"] != ["DELETE"]:
            made["bodies"] = said
            validated = reach.has("is_valid()", "model_validate()", "load()")
            used = [one for one in ("request.data", "request.POST", "request.body") if reach.has(one)]
            if used and not said:
                (made["loose"] if validated else made["raw"]).extend(used)
        elif reach.has("request.query_params", "request.GET"):
            made["loose"].append("request.query_params")
        made["answers"] = said
        made["uploads"] = reach.has("request.FILES") or any(
            field["type"] in ("FileField", "ImageField") and field["writes"] for one in said for field in one["fields"]
        )

    def _pages(self, made: dict[str, Any], pager: Any) -> None:
        made["listed"] = True
        if pager is None:
            made["rows_say"] = "it has no pagination class"
            return
        name = pager.__name__
        size = getattr(pager, "page_size", None)
        asked = getattr(pager, "page_size_query_param", None)
        most = getattr(pager, "max_page_size", None)
        if hasattr(pager, "max_limit"):
            size, asked, most = pager.default_limit, getattr(pager, "limit_query_param", "limit"), pager.max_limit
        if not size and not hasattr(pager, "max_limit"):
            made["rows_say"] = "{0} has no page size, so it does not page".format(name)
        elif not size:
            made["rows_say"] = "{0} has no default limit, so a list without one is whole".format(name)
        elif asked and most is None:
            made["rows_say"] = "{0} grants any {1}".format(name, asked)
        else:
            made["most_rows"] = int(most if asked and most is not None else size)

    def _ninja(self, path: str, operation: Any) -> dict[str, Any]:
        function = operation.view_func
        reach = self.code.reached(function)
        made = route(
            path, set(operation.methods), "ninja", getattr(function, "__qualname__", ""), own=self.code.is_own(function)
        )
        made.update(where=self.found.where(function), words=words_of(reach))
        guards = list(getattr(operation, "auth_callbacks", ()) or ())
        made["guards"] = [type(one).__name__ for one in guards]
        made["login"] = "required" if guards else "perhaps" if asks_who(reach) else "open"
        made["cookie"] = any(
            "Cookie" in kind.__name__ or "Session" in kind.__name__ for one in guards for kind in type(one).__mro__
        )
        for one in getattr(operation, "throttle_objects", ()) or ():
            count = getattr(one, "num_requests", None)
            if count:
                made["limits"].append(plain(count, one.duration, "ninja", "drf", who=_who(type(one))))
                made["limit"] = "limited"
        for model in getattr(operation, "models", ()) or ():
            place = getattr(model, "__ninja_param_source__", "") or getattr(model, "_param_source", "")
            for info in getattr(model, "model_fields", {}).values():
                if kind_of_schema(info.annotation) and place in ("body", "form", ""):
                    made["bodies"].append(schema(self.found, info.annotation))
                elif place == "body":
                    made["raw"].append("{0}: {1}".format("body", info.annotation))
        return made


def _walk(patterns: Any, prefix: str, names: tuple[str, ...], depth: int) -> Iterator[tuple[Any, str, tuple[str, ...]]]:
    for one in patterns if depth < DEEPEST else ():
        if hasattr(one, "url_patterns"):
            more = (one.app_name,) if getattr(one, "app_name", None) else ()
            yield from _walk(one.url_patterns, prefix + str(one.pattern), (*names, *more), depth + 1)
        elif hasattr(one, "callback"):
            yield one, prefix, names


def _by_admin(function: Any) -> bool:
    """True for what AdminSite.admin_view, or the wrapper that calls it, was made of."""
    code = getattr(function, "__code__", None)
    return (
        code is not None
        and code.co_name in ("wrapper", "inner")
        and re.search(r"django/contrib/admin/(sites|options)\.py$", code.co_filename.replace("\\", "/")) is not None
    )


def _path(pattern: str) -> str:
    """A path as people write it: a regular expression only as far as its groups have names."""
    text = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"{\1}", pattern)
    text = re.sub(r"<(?:[^<>:]*:)?(\w+)>", r"{\1}", text)
    return text.replace("^", "").replace("$", "").replace("\\Z", "").replace("\\.", ".").replace("/?", "/").lstrip("/")


def _own_methods(view_class: Any, code: Code, names: Any = None) -> list[Any]:
    if not isinstance(view_class, type):
        return []
    made: list[Any] = []
    for base in view_class.__mro__:
        for name, one in vars(base).items():
            for part in unwrapped(one) if hasattr(one, "__code__") else ():
                if code.is_own(part) and (names is None or name in names):
                    made.append(part)
    return made


def _operations(view: Any) -> list[Any]:
    owner = getattr(view, "__self__", None) or next(
        (one for one in closure(view).values() if type(one).__name__ == "PathView"), None
    )
    return list(getattr(owner, "operations", ())) if type(owner).__name__ == "PathView" else []


def _session(cls: Any) -> bool:
    return is_kind(cls, "rest_framework.authentication", "SessionAuthentication")


def _is_csrf(name: str) -> bool:
    return "csrf" in name.lower()


def _who(cls: Any) -> str:
    return "anonymous" if any(one.__name__ == "AnonRateThrottle" for one in cls.__mro__) else ""


def _misfit(function: Any, given: set[str], leading: int, *, strict: bool) -> str:
    last = list(unwrapped(function))[-1]
    try:
        parameters = list(inspect.signature(last).parameters.values())
    except (TypeError, ValueError):
        return ""
    if leading == 2 and "self" not in [one.name for one in parameters][:1]:
        leading = 1
    rest = parameters[leading:]
    named = {one.name for one in rest}
    if any(one.kind is one.VAR_KEYWORD for one in rest):
        named |= given
    if any(one.kind is one.VAR_POSITIONAL for one in rest[:1]) and any(one.kind is one.VAR_KEYWORD for one in rest):
        return ""
    if missing := sorted(given - named):
        return "the route hands over '{0}', which the view does not take".format(missing[0])
    needed = {
        one.name
        for one in rest
        if one.default is one.empty and one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
    }
    if strict and (wanted := sorted(needed - given)):
        return "the view needs '{0}', which the route does not hand over".format(wanted[0])
    return ""
