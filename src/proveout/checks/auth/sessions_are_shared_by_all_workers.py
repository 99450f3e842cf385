"""A login made on one worker holds on every worker and after a restart.

Proof:
    One login, then requests over fresh connections until every worker process has answered (process ids
    from the rehearsal): none may lose the session. The effective session store is read as well: file,
    local memory and module-level dictionaries fail.

Asked as:
    session storage in Redis or database; no in-memory sessions; sessions shared between workers;
    server-side session storage; state stored in a shared store

Told by:
    session + (redis) -(url | accessible | reachable | delete | token | log | expir* | ttl | timeout | cookie) ~0.9
    session + (memcached) -(url | accessible | reachable | delete | token | log | expir* | ttl | timeout | cookie) ~0.9
    session + (store) -(url | accessible | reachable | delete | token | log | expir* | ttl | timeout | cookie) ~0.9
    session + (storage) -(url | accessible | reachable | delete | token | log | expir* | ttl | timeout | cookie) ~0.9
    session + (shared | in-memory | memory) -(expir* | websocket | sqlalchemy) ~0.9
    session + ("server side" | distributed | database-backed) -(expir* | websocket | sqlalchemy) ~0.9
    SESSION_ENGINE ~0.93
    SESSION_TYPE ~0.92
    SESSION_REDIS ~0.92
    "sticky session" &
    sticky + session &
    "session affinity" ~0.88
    session + persist* -(database | logout) ~0.93
    @session + ("shared store" | memory | sticky) ~0.84
    "state token" + (redis | store | storage | shared) &
    "multi worker" + session ~0.85
    (session | sessions | login) + (survive | survives | persist) + (restart | deploy | worker | workers | reload) ~0.93

Sources:
    Enlightn SessionDriver
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Requests

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    requests: Requests = Requests(60)
