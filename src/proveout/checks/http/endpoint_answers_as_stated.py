"""Each endpoint that the document names answers with the stated status and body.

Proof:
    One real request for each named method and path; status, content type and named JSON keys are
    compared with the prose. Control: a made-up sibling path must answer 404 first, so that a catch-all
    page cannot pass. It proves that the route answers, never that what the body claims is true.

Asked as:
    API endpoints responding; GET / returns 200; all API endpoints tested; endpoint returns expected
    JSON; core routes reachable; API root endpoint works; curl returns 200 OK; licence endpoint
    functional; admin panel accessible; GET endpoint returns 200; POST endpoint returns 201

Told by:
    "api root" + (respond | work | access* | 200 | load | return) ~0.9
    "diagnostic endpoint" &
    /api/diagnostics* &
    diagnostic + (green | /api/diagnostics*) &
    @(verification) + curl + #url -(health* | live* | frontend | origin | install | refused | privacy | grep |
        .env) ~0.95
    @("smoke test") + curl + #url -(health* | live* | origin | install | refused | privacy | grep | .env) ~0.95
    @("api test") + curl + #url -(health* | live* | origin | install | refused | privacy | grep | .env) ~0.95
    @(functionality) + curl + #url -(health* | live* | origin | install | refused | privacy | grep | .env) ~0.95
    @("post deployment") + curl + #url -(health* | live* | origin | install | refused | privacy | grep | .env) ~0.95
    @(test | smoke | verification) + expected + (200 | 201 | 202 | 204 | 302) -(health* | cors | alive | ready*) ~0.95
    return + (200 | 201 | 202) -(health* | ready | liveness | readiness) ~0.86
    (get | post) + #path -(/metrics | health* | live* | ready* | 429 | loop | limit | 401 | concurrent | client) ~0.95
    (put | patch) + #path -(/metrics | health* | live* | ready* | 429 | loop | limit | 401 | concurrent | client) ~0.95
    "delete" + #path -(health* | file | directory | if | old | /var/* | /tmp/*) ~0.85
    "curl" + #url -(health* | frontend | live* | ready* | origin | websocket | install | cloudflare | refused |
        .env | .git |
        concurrent | "rate limiting" | grep) ~0.86
    "curl" + #path -(health* | live* | ready* | origin | websocket) ~0.86
    #path + endpoint -(health* | live* | ready* | metrics | limit | webhook | rate | disable | protect*) ~0.88
    #path + return -(health* | ready* | live* | 401 | 403 | 429 | /var/* | /etc/*) ~0.95
    #path + (respond | response | reachable | 200) -(health* | ready* | live* | unauthenticated | redirect) ~0.9
    #path + (201 | 202 | 302 | functional) -(health* | ready* | live* | unauthenticated | redirect) ~0.9
    #path + (access* | work* | load*) + (endpoint | url | page) -(metrics | health* | /var/* | /etc/* | /opt/*) ~0.86
    #path + (access* | work* | load*) + (route | api | ui) -(metrics | health* | /var/* | /etc/* | /opt/*) ~0.86
    endpoint + return* + #number -(health | readiness | liveness | rate | 429 | auth | protect* | 500) ~0.92
    endpoint + return* + (json | data | list | result | expected | correct*) -(health | status | only | auth) ~0.86
    "returns 200" -(health* | live* | ready* | auth | origin | preflight) ~0.84
    "http 200" -(health* | uptime | alert) ~0.86
    "200 ok" -(health* | uptime | alert | @webhook) ~0.86
    expected + (200 | 201 | 202 | 204 | 302) -(health* | cors | alive | ready*) ~0.82
    "root endpoint" -health ~0.88
    "registration endpoint" -(rate | limit) ~0.86
    "api endpoints" + #url ~0.92
    "api endpoint" + #url ~0.88
    "admin panel" + (access* | work | load) -(only | protect* | role | login | auth | restrict*) ~0.86
    "admin panel" + (function* | reachable | test) -(only | protect* | role | login | auth | restrict*) ~0.86
    "admin interface" + (access* | work | load) -(only | protect* | auth | restrict*) ~0.86
    "admin interface" + (function* | reachable | test) -(only | protect* | auth | restrict*) ~0.86
    "admin dashboard" + (access* | work) -(only | protect* | login | auth | restrict*) ~0.84
    "admin dashboard" + (load | function* | reachable) -(only | protect* | login | auth | restrict*) ~0.84
    "admin site" + (access* | work | load | function* | reachable) -(only | protect* | login | auth | restrict*) ~0.84
    "django admin" + (access* | work | load | reachable | #url | #path) -(only | protect* | auth | restrict*) ~0.86
    endpoint + (work | respond | functional | live) -(health* | live* | ready* | metrics | all | api | auth* |
        protect* | limit |
        webhook | debug | test | graphql | key | critical | monitor) ~0.78
    (load | panel | page | site | homepage) + #url -(health* | performance | second | ms | update | set | configure |
        redirect |
        webhook | tls | dns | origin | seo | sitemap | ssllabs* | callback | privacy | terms) ~0.76
    "api endpoints" + tested* -(load | auth | limit | unit | suite) ~0.93
    fetch* + #url + post ~0.92
    get + root + (status | check) ~0.9
    #path + (load | loads) -(show | env | log | balancer | cron | #file | @health) ~0.8

Sources:
    RFC 9110 section 15
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Json, Method, Status, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath
    method: Method = Method("GET")
    status: tuple[Status, ...] = (Status(200),)
    json: Json = Json("{}")
    contains: str = ""
    as_user: Choice = Choice("anonymous")
