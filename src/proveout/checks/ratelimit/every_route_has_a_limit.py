"""Every route is covered by a limit, or is exempt by name.

Why:
    One route without a limit is enough to guess passwords, to run up a bill, or to take the service down.

Fix:
    Flask: `Limiter(get_remote_address, app=app, default_limits=["200 per day"], storage_uri=…)`. FastAPI with
    slowapi: `default_limits` count only with `app.add_middleware(SlowAPIMiddleware)`. Django REST framework:
    DEFAULT_THROTTLE_CLASSES and a rate for each scope in DEFAULT_THROTTLE_RATES.

Proof:
    The effective limiter of the imported application is asked per route (decorators, default limits,
    throttle classes, middleware order); routes without one are listed. Control: an exempt route is
    reported as exempt. It shows configuration only; the rate itself is measured by
    `ratelimit.holds_the_stated_rate`.

Asked as:
    global rate limits set; default limits 200 per day, 50 per hour; DRF throttle classes configured;
    every endpoint is rate limited; API throttling configured

Told by:
    limiter + all + (route | endpoint) ~0.93
    throttl* + all + (route | endpoint | api) ~0.92
    "rate limit" + all + (endpoint | route | api | public) -(login | auth) ~0.94
    "rate limit" + "public endpoints" -(login | auth) ~0.9
    "rate limit" + ("each endpoint" | "every endpoint" | "every route") ~0.94
    (global | default) + limit + #rate -(memory | cpu | replica) ~0.94 &
    (default_limits | "default limits") ~0.92 &
    @"rate limit" + (global | default) + (#rate | limit) ~0.92 &
    DEFAULT_THROTTLE_CLASSES ~0.95
    DEFAULT_THROTTLE_RATES ~0.94
    "throttle classes" ~0.95
    throttle + (drf | "rest framework" | "all endpoints" | class) ~0.93
    (every | all | each) + (endpoint | route | endpoints | routes | "api route") + (throttle | throttled | limit +
        rate) -(auth | login | public) ~0.95

Sources:
    OWASP API Security 2023 API4
"""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.checks.http._routes import HEALTH, found_bad, not_read
from proveout.facts.python import Call, Module, PythonFacts, Setting, Value
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedLimit, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Rate
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    default: Rate | None = None
    exempt: tuple[str, ...] = ("/health",)


def _limiter(*more: Call) -> PythonFacts:
    limiter = Call("flask_limiter.Limiter", 6, ("app", "default_limits"), (), {"default_limits": ("200 per day",)})
    return PythonFacts((Module("app/main.py", imports=("flask", "flask_limiter"), calls=(limiter, *more)),))


OPEN = DeclaredRoute("GET", "/books", "app/main.py", 12, "books", "fastapi")
SLOW = Call("slowapi.Limiter", 6, ("default_limits",), (), {"default_limits": ("200/day",)})
_LIMITED = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))
_BARE = ServedRoute(
    "/books", limit_says="a limit was made for it, and the registered view is not the one that it wraps"
)
PASSES = {
    "served": ServedRouteFacts.example(_LIMITED),
    "python": _limiter(),
    "routes": RouteFacts(routes=(OPEN,), frameworks=("flask",)),
    "limits": Limits(),
}
FAILS = {
    "served": ServedRouteFacts.example(_LIMITED, _BARE),
    "python": PythonFacts((Module("app/main.py", imports=("fastapi", "slowapi"), calls=(SLOW,)),)),
    "routes": RouteFacts(routes=(OPEN,), frameworks=("fastapi",)),
    "limits": Limits(),
}
# With any other keyword the defaults may count for some requests only.
PLAIN_KEYWORDS = frozenset(
    "app key_func default_limits storage_uri storage_options strategy headers_enabled application_limits "
    "key_prefix".split()
)
SCOPES = {"AnonRateThrottle": "anon", "UserRateThrottle": "user"}


def check(served: ServedRouteFacts, limits: Limits) -> Verdict:
    asked = [one for one in served.routes if one.own or one.framework == "drf"]
    bare = [one for one in asked if not one.limits and one.limit != "perhaps" and not _is_exempt(one, limits)]
    bad = [(one, one.limit_says or "has no limit") for one in bare if one.firm]
    counted = [one for one in asked if one.limits]
    # Without any limiter one in front may do it all; with one, a route that it leaves out is bare.
    if bad and (counted or any(one.limit_says for one in bare)):
        says = f"rate limits: {len(bad)} of {len(asked)} routes have none, as {bad[0][0]}: {bad[0][1]}"
        return found_bad(says, served, bad)
    if limits.default is not None:
        lax = [one for one in counted if one.firm and not any(_holds(limit, limits.default) for limit in one.limits)]
        if lax:
            saw = [(one, f"has {', '.join(map(str, one.limits))}") for one in lax]
            return found_bad(f"rate limits: {saw[0][0]} {saw[0][1]}, {limits.default} is stated", served, saw)
    if none := not_read("rate limits", served, asked):
        return none
    if not counted:
        return unknown("rate limits: no route of the application has one; a proxy or gateway in front may")
    seen = [served.seen(one, f"has {', '.join(map(str, one.limits))}") for one in counted[:30]]
    if left := next((one for one in asked if not one.limits and not _is_exempt(one, limits)), None):
        return unknown(
            f"rate limits: whether {left} is limited is not read{f' ({left.limit_says})' * bool(left.limit_says)}",
            *seen,
        )
    exempt = [served.seen(one, "is exempt by name") for one in asked if not one.limits]
    return passed(f"rate limits: all {len(counted)} routes that are not exempt have one", *seen, *exempt)


def _is_exempt(route: ServedRoute, limits: Limits) -> bool:
    return route.is_at(*limits.exempt) or (route.limit == "exempt" and bool(HEALTH.search(route.path)))


def _holds(limit: ServedLimit, rate: Rate) -> bool:
    """True where no more than the stated rate comes through, whatever the window is."""
    return (limit.count <= rate.count and limit.seconds >= rate.per.total_seconds()) or (
        limit.per_second <= rate.count / rate.per.total_seconds() and limit.count <= rate.count
    )


def check_files(python: PythonFacts, routes: RouteFacts, limits: Limits) -> Verdict:
    if python.unread or routes.unclear:
        return unknown(f"rate limits: {(*python.unread, *routes.unclear)[0]}")
    if throttles := python.production_settings("REST_FRAMEWORK"):
        return _django(throttles, python)
    limiters = [
        (m, call)
        for m in python.serving
        for call in m.calls
        if call.name in ("flask_limiter.Limiter", "slowapi.Limiter")
    ]
    if not limiters:
        return unknown("rate limits: no limiter was seen in the application; a proxy or gateway in front may have one")
    if len(limiters) > 1:
        return unknown(
            f"rate limits: {len(limiters)} limiters are made; which one a route has is not seen in the files"
        )
    module, call = limiters[0]
    where = Evidence(f"{call.name} is made", f"{module.path}:{call.line}", f"sed -n {call.line},+8p '{module.path}'")
    switches = [s for _, s in python.production_settings("RATELIMIT_ENABLED", "config.RATELIMIT_ENABLED")]
    if call.values.get("enabled") is False or (switches and all(s.value is False and not s.guarded for s in switches)):
        return failed(f"rate limits: the limiter of {where.where} is turned off", where)
    open_ones = [one for one in routes.routes if not one.has_limit and one.path not in limits.exempt]
    if call.name.startswith("slowapi"):
        return _slowapi(python, routes, open_ones, (where, call))
    return _flask(python, routes, limits, (where, call))


def _slowapi(
    python: PythonFacts, routes: RouteFacts, open_ones: list[DeclaredRoute], made: tuple[Evidence, Call]
) -> Verdict:
    where, call = made
    seen = [
        Evidence(f"{one.method} {one.path} shows no limit", one.where, f"sed -n {one.line},+3p '{one.file}'")
        for one in open_ones[:20]
    ]
    if open_ones and call.values.get("default_limits") and not _has_middleware(python):
        return failed(
            f"rate limits: {len(open_ones)} of {len(routes.routes)} routes have none ({open_ones[0].path}), because "
            "default limits of slowapi count only with SlowAPIMiddleware",
            where,
            *seen,
        )
    if open_ones:
        return unknown(f"rate limits: {open_ones[0].path} was not seen to have one", where, *seen)
    return unknown("rate limits: only the loaded application shows whether those that were seen are all routes", where)


def _flask(python: PythonFacts, routes: RouteFacts, limits: Limits, made: tuple[Evidence, Call]) -> Verdict:
    where, call = made
    defaults = call.values.get("default_limits")
    if not isinstance(defaults, tuple) or not defaults or not all(isinstance(one, str) for one in defaults):
        return unknown("rate limits: the limiter's default limits are not fixed in the files", where)
    bound = "app" in call.keywords or any(_binds(one) for module in python.serving for one in module.calls)
    switches = python.production_settings("RATELIMIT_ENABLED", "config.RATELIMIT_ENABLED")
    if not bound or switches or set(call.keywords) - PLAIN_KEYWORDS:
        return unknown("rate limits: whether the limiter is bound and switched on is not seen in the files", where)
    exempt = [
        f"{module.path}:{function.line}"
        for module in python.serving
        for function in module.functions
        if any(one.name.endswith(".exempt") for one in function.decorators)
    ]
    exempt += [
        f"{m.path}:{call.line}"
        for m in python.serving
        for call in m.calls
        if call.name.endswith("imiter.exempt") or call.name.endswith("request_filter")
    ]
    if exempt:
        return unknown(
            f"rate limits: all routes have the default, except what {exempt[0]} takes out; which paths is not read",
            where,
        )
    if not routes.routes or set(routes.frameworks) - {"flask"}:
        return unknown("rate limits: the limiter has defaults; which routes it covers is not seen in the files", where)
    if limits.default is not None and not any(_says(one, limits.default) for one in defaults):
        return failed(f"rate limits: the default is {', '.join(map(str, defaults))}, {limits.default} is stated", where)
    return passed(
        f"rate limits: all {len(routes.routes)} routes have the default of {', '.join(map(str, defaults))}", where
    )


def _binds(call: Call) -> bool:
    return call.name.endswith(("imiter.init_app", "imiter().init_app"))


def _says(limit: Value, rate: Rate) -> bool:
    words = str(limit).lower().replace("per", "/").replace(" ", "").replace("1minute", "minute")
    return words.rstrip("s") == str(rate).rstrip("s")


def _has_middleware(python: PythonFacts) -> bool:
    return any(
        getattr(one, "name", "").endswith(("SlowAPIMiddleware", "SlowAPIASGIMiddleware"))
        for module in python.application
        for call in module.calls
        for one in (*call.arguments, *call.values.values())
    )


def _django(throttles: tuple[tuple[Module, Setting], ...], python: PythonFacts) -> Verdict:
    module, setting = throttles[0]
    where = f"{module.path}:{setting.line}"
    shown = Evidence("REST_FRAMEWORK is set", where, f"sed -n {setting.line},+30p '{module.path}'")
    if len(throttles) > 1 or setting.guarded or not isinstance(setting.value, Mapping) or "**" in setting.value:
        return unknown("rate limits: REST_FRAMEWORK is put together in several places", shown)
    classes, rates = setting.value.get("DEFAULT_THROTTLE_CLASSES"), setting.value.get("DEFAULT_THROTTLE_RATES")
    if not isinstance(classes, tuple) or not classes:
        return unknown(f"rate limits: {where} names no throttle classes; a proxy or the views may have some", shown)
    if rates is not None and not isinstance(rates, Mapping):
        return unknown(f"rate limits: {where} computes its rates", shown)
    given = rates or {}
    bare = [str(one) for one in classes if _lacks_rate(one, given)]
    if bare and len(bare) == len(classes) and "**" not in given:
        return failed(f"rate limits: {where} gives {bare[0].rpartition('.')[2]} no rate, so it limits nothing", shown)
    free = [
        f"{m.path}:{field.line}"
        for m in python.serving
        for one in m.classes
        for field in one.fields
        if field.name == "throttle_classes" and field.value == ()
    ]
    reason = (
        f"{free[0]} takes a view out"
        if free
        else "which routes are views of the REST framework is not seen in the files"
    )
    return unknown(f"rate limits: {where} throttles by default, but {reason}", shown)


def _lacks_rate(name: Value, rates: Mapping[str, Value]) -> bool:
    """True for a class of the framework whose scope has no rate: by default the framework gives none."""
    scope = (
        SCOPES.get(name.rpartition(".")[2]) if isinstance(name, str) and name.startswith("rest_framework.") else None
    )
    return scope is not None and not rates.get(scope)
