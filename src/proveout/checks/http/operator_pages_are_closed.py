"""Admin, interactive API docs, metrics and dashboards are closed to strangers.

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

Sources:
    OWASP ASVS 5.0 V13.4.5 and V13.4.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
