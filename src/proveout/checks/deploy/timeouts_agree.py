"""Each layer waits a little longer than the one behind it.

Proof:
    Client, proxy, server, database and job limits are read from effective settings and files and
    ordered; in rehearsal a slow probe route shows which layer ends it and when. Control: a fast request
    passes.

Asked as:
    request timeout configured; load balancer timeout matches server; Gunicorn timeout set; proxy
    timeouts configured; timeout settings configured; connection timeout values set

Told by:
    --timeout + #number -(curl | install | test | celery) ~0.86
    --graceful-timeout ~0.86
    (gunicorn | uvicorn | nginx | proxy | balancer | upstream | gateway | idle) + timeout -(no | error) ~0.9
    serverless + timeout -(no | error) ~0.9
    (request | server | worker | http) + timeout -(session | database | query | celery | external | no | error) ~0.86
    client + timeout -(session | database | query | celery | external | no | error) ~0.86
    "timeout setting" -(session | database) ~0.9
    "timeout value" -(session | database | query) ~0.9
    "timeout configured" -(session | database | query | statement | external | pool | celery | task | login) ~0.8
    ("request timeout" | "gunicorn timeout" | "proxy timeout") -(external | outbound | third | no | error) ~0.91
    ("nginx timeout" | "worker timeout" | "gateway timeout") -(external | outbound | third | no | error) ~0.91
    "load balancer timeout" -(external | outbound | third | no | error) ~0.91
    (proxy_read_timeout | proxy_connect_timeout | proxy_send_timeout | gunicorn_timeout | keepalive_timeout) ~0.95
    (client_body_timeout | request_timeout | send_timeout | timeout-keep-alive | proxy_timeout) ~0.95
    (keepalive | keep-alive) + (timeout | server | nginx | balancer | configure) -(websocket | database | redis) ~0.86
    timeout + (gunicorn | @gunicorn | "production mode") + (#number | @production) ~0.88
    "connection timeout" -(database | db | redis | pool | no | error | smtp | test) ~0.85
    "timeout 120" ~0.88
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    request: timedelta = timedelta(seconds=30)
    proxy: timedelta | None = None
    drain: timedelta | None = None
