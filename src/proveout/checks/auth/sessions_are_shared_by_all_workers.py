"""A login made on one worker holds on every worker and after a restart.

Why:
    The next request reaches another worker. Where that one does not know the session, the user is logged out by
    chance, and by every release.

Fix:
    Django: SESSION_ENGINE of the database, or of a cache that is Redis or Memcached. Flask: the signed cookie with one
    SECRET_KEY from the environment, or Flask-Session with Redis. FastAPI: SessionMiddleware with a key from the
    environment, never `secrets.token_hex()` at the start.

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

import re
from dataclasses import dataclass

from proveout.facts.session_settings import SessionSettingsFacts, SessionStore
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Requests
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    requests: Requests = Requests(60)


PASSES = {"sessions": SessionSettingsFacts.example()}
FAILS = {"sessions": SessionSettingsFacts.example(stores=(SessionStore("django.contrib.sessions.backends.file"),))}
# Each process or machine has its own.
ALONE = (
    (re.compile(r"sessions\.backends\.file$|^files |FileBasedCache$"), "in files of one machine"),
    (re.compile(r"backends\.cache in .*LocMemCache$|^local memory"), "in the memory of one worker"),
    (re.compile(r"DummyCache$|in no cache$"), "nowhere"),
)
# A copy of its own, or a store that only some of all libraries share.
SHARED = re.compile(
    r"signed.?cookie|backends\.(db|signed_cookies)$|[Rr]edis|[Mm]emcache|[Ss][Qq][Ll][Aa]lchemy|[Mm]ongo|[Dd]ynamo|DatabaseCache"
)
COPIED = re.compile(r"cached_db in .*LocMemCache$")


def check_settings(sessions: SessionSettingsFacts) -> Verdict:
    if not sessions.stores:
        return unknown(f"sessions: {sessions.start.place} keeps none that can be seen when it starts")
    seen = [sessions.seen(one, f"sessions: {one.store}") for one in sessions.stores]
    if loose := next((one for one in sessions.stores if not one.firm), None):
        return unknown(f"sessions: where {loose.of} keeps them comes of variables that nobody gave", *seen)
    faults = [(one, fault) for one in sessions.stores if (fault := _fault(one))]
    if faults and not faults[0][0].used:
        return unknown(f"sessions: {faults[0][1]}, and whether the application makes any is not seen", *seen)
    if faults:
        one, fault = faults[0]
        return failed(f"sessions: {fault} ({one.of}), one that all workers share is needed", *seen)
    if other := next(
        (one for one in sessions.stores if not SHARED.search(one.store) or COPIED.search(one.store)), None
    ):
        return unknown(f"sessions: kept in {other.store}; whether all workers share that is not known here", *seen)
    if open_ := next((one for one in sessions.stores if one.same_key is None), None):
        return unknown(f"sessions: kept in {open_.store}; its key was not compared with that of another start", *seen)
    return passed(f"sessions: kept in {sessions.stores[0].store}, with one key for every start", *seen)


def _fault(one: SessionStore) -> str:
    if one.same_key is False:
        return "the key that signs them is another one at each start"
    where = next((where for pattern, where in ALONE if pattern.search(one.store)), "")
    return f"they are kept {where}" if where else ""
