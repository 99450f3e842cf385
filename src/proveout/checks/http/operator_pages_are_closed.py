"""Admin, interactive API docs, metrics and dashboards are closed to strangers.

Why:
    Metrics, schemas and debug pages tell a stranger what runs here, and some of them let him run more.

Fix:
    FastAPI: FastAPI(docs_url=None, redoc_url=None, openapi_url=None), or their routes behind a login. Django: no
    debug toolbar in production's MIDDLEWARE, metrics behind a permission. Flask: @login_required on /metrics, or a
    port of its own.

Proof:
    Default and declared paths of admin, OpenAPI and GraphQL pages, metrics, Flower, proxy dashboards
    and debug toolbars are requested without a session: each must refuse, redirect to a login or be
    absent. Pages that the document declares public are left out. Control: with the operator's session
    the admin page opens, so the path was right.

Asked as:
    disable Swagger docs in production; admin interface protected; admin URL changed; Flower behind
    a password; Traefik dashboard secured; metrics endpoint not public; debug toolbar removed; debug
    endpoints removed; admin panel restricted by IP

Told by:
    (swagger | redoc | openapi | graphiql) + (disable | protect* | hide | hidden) ~0.94
    (swagger | redoc | openapi | graphiql) + (restrict | off | secure | remove | close*) ~0.94
    "api docs" + (disable | protect* | hide | hidden | restrict | off | remove | auth | password) ~0.93
    (document | /docs) + "disabled in production" ~0.9
    /docs + (404 | disable | protect* | hidden | hide) ~0.92
    docs_url + none ~0.9
    admin + (interface | panel | page | site | url) + (protect* | secure | disable | restrict | auth | password) ~0.93
    admin + (interface | panel | page | site | url) + (change | custom | hidden) -"change password" ~0.9
    admin + (interface | panel | page | site | url) + (hide | allowlist | ip | vpn) -"change password" ~0.9
    /admin + (protect* | secure | disable | restrict | auth | change | rename* | hidden | hide | allowlist | vpn) ~0.92
    "admin url" + (change | custom | obscure | default) ~0.93
    "admin path" + (change | custom | obscure | default) ~0.92
    (metrics | /metrics) + (endpoint | public) + (protect* | secure | restrict*) ~0.9
    (metrics | /metrics) + (endpoint | public) + (private | auth | internal | "not public") ~0.9
    "traefik dashboard" + (secure | protect* | disable | auth | password | restrict) ~0.94
    dashboard + (password | "basic auth" | "not public") + (traefik | flower | metrics) ~0.88
    dashboard + (password | "basic auth" | "not public") + (grafana | prometheus | admin) ~0.88
    (grafana | prometheus | kibana | pgadmin | phpmyadmin | adminer) + ("not public" | protect* | restrict | auth) ~0.86
    "debug toolbar" ~0.9
    (debug | test) + (endpoint | route) + (remove | disable | delete | off) ~0.9
    "debug endpoint" + (allow* | ip | restrict | protect*) ~0.86
    graphql + (introspection | playground) + (disable | off | remove | no) ~0.92
    "internal endpoint" + (protect* | not | restrict | private) ~0.88
    "django admin" + (move | rename | hide | secret | restrict | url + change) -(password | credential) ~0.86
    (admin | dashboard | grafana | flower | staging) + vpn -(database | ssh) ~0.9
    (phpmyadmin | adminer | pgadmin) ~0.9
    admin + only + vpn ~0.96

Sources:
    OWASP ASVS 5.0 V13.4.5 and V13.4.2
"""

import re
from dataclasses import dataclass

from proveout.checks.http._routes import LOGIN_WORD, found_bad, is_login, not_read
from proveout.facts.served_routes import ServedMiddleware, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


_CLOSED = ServedRoute("/metrics", endpoint="metrics")
PASSES = {"routes": ServedRouteFacts.example(_CLOSED), "limits": Limits()}
FAILS = {
    **PASSES,
    "routes": ServedRouteFacts.example(ServedRoute("/docs", login="open", own=False, framework="starlette")),
}
OPERATORS = re.compile(
    r"/(docs|redoc|openapi(\.json|\.ya?ml)?|swagger[\w.\-]*|apidocs|api-docs|schema|graphiql|playground|metrics|prometheus|"
    r"__debug__|silk|flower|rq|django-rq|debug|_debug|admin|control|dashboard|console|actuator|pprof|stats|env|phpinfo(\.php)?|phpmyadmin)(/|$)"
)
# What only a framework or an operator's tool is called; the other names above may be any page of an application.
PLAIN = re.compile(
    r"/(openapi(\.json|\.ya?ml)?|swagger[\w.\-]*|apidocs|api-docs|graphiql|__debug__|silk|flower|django-rq|actuator|pprof|"
    r"phpinfo(\.php)?|phpmyadmin)(/|$)"
)
TOOLS = (
    r"(^|\.)(generate_latest|make_wsgi_app|make_asgi_app|get_openapi|get_swagger_ui_html|get_redoc_html|print_stats)"
    r"(\(\))?$"
)
SENDS_TO_LOGIN = (
    r"(^|\.)(redirect|RedirectResponse|redirect_to_login|HttpResponseRedirect|login_manager|unauthorized)(\(\))?$"
)
TOOLBARS = ("DebugToolbarMiddleware", "SilkyMiddleware", "DebugToolbarExtension")


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    start = routes.start
    for one in routes.named(*TOOLBARS):
        if one.firm and one.options.get("shown") == "to everybody":
            return failed(
                f"operator pages: {one.name} is shown to everybody",
                Evidence(
                    f"{one.of}.{one.name} is in force, and its rule says yes",
                    start.settings or start.place,
                    start.again,
                ),
            )
    pages = [one for one in routes.routes if _for_operators(one, limits) and not one.is_at(*limits.public)]
    bad = [
        (one, "is open to everybody")
        for one in pages
        if one.login == "open" and one.firm and not _is_door(one) and _is_known(one, limits)
    ]
    if bad:
        return found_bad(f"operator pages: {bad[0][0]} is open to everybody", routes, bad)
    if none := not_read("operator pages", routes, pages):
        return none
    left = [one for one in pages if one.login != "required" and not _is_door(one)]
    if left:
        says, saw = f"how {left[0]} is guarded is not read", "may have a guard"
        if left[0].login == "open":
            says, saw = f"{left[0]} is open, and whether it is a page of operators is not seen", "is open"
        return unknown(f"operator pages: {says}", routes.seen(left[0], saw))
    if tool := next((one for one in routes.named(*TOOLBARS) if not _is_shut(one)), None):
        return unknown(f"operator pages: {tool.name} is in force; to whom it shows itself is not read")
    if missing := [path for path in limits.paths if not routes.at(path)]:
        return unknown(f"operator pages: {missing[0]} is stated, and {start.place} has no such route")
    seen = [routes.seen(one, "needs a login") for one in pages[:30]]
    seen = seen or [Evidence(f"{len(routes.routes)} routes, none of them for operators", start.place, start.again)]
    return passed(f"operator pages: {len(pages)} of them, and none is open", *seen)


def _for_operators(route: ServedRoute, limits: Limits) -> bool:
    return (
        bool(OPERATORS.search(route.path))
        or route.endpoint == "admin"
        or (bool(limits.paths) and route.is_at(*limits.paths))
    )


def _is_known(route: ServedRoute, limits: Limits) -> bool:
    """True where it is a page of operators by more than a name that an application may have for its own."""
    if route.own and (is_login(route) or route.uses(LOGIN_WORD) or route.uses(SENDS_TO_LOGIN)):
        return False
    stated = bool(limits.paths) and route.is_at(*limits.paths)
    return not route.own or stated or bool(PLAIN.search(route.path)) or route.uses(TOOLS)


def _is_door(route: ServedRoute) -> bool:
    """The login of an admin, which must be open, and what only passes a visitor on."""
    return route.path.rstrip("/").endswith(("/login", "/logout", "/jsi18n")) or route.path.startswith("/__debug__")


def _is_shut(one: ServedMiddleware) -> bool:
    """By default the toolbar wants DEBUG and an address of this machine."""
    return one.firm and one.options.get("shown") == "by default"
