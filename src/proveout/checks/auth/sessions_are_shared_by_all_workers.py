"""A login made on one worker holds on every worker and after a restart.

Proof:
    One login, then requests over fresh connections until every worker process has answered (process ids
    from the rehearsal): none may lose the session. The effective session store is read as well: file,
    local memory and module-level dictionaries fail.

Asked as:
    session storage in Redis or database; no in-memory sessions; sessions shared between workers;
    server-side session storage; state stored in a shared store

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
