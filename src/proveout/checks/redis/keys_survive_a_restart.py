"""What must survive in Redis survives a hard restart.

Proof:
    In rehearsal marked keys are written, the server is killed and started again on its own
    configuration: keys of broker and session stores must be back. On a service that may not be stopped,
    persistence settings and the last save are read instead and named as the weaker proof.

Asked as:
    Redis persistence configured; appendonly yes; RDB snapshots enabled; Redis AOF enabled; managed
    Redis with persistence; session data backed up

Told by:
    redis + (persistence | persistent | durable | durability | ephemeral | snapshot) -(session + across | backup) ~0.95
    @redis + (persistence | ephemeral | "lost on restart" | "data lost") ~0.95
    redis + persist* + accessible ~0.95 &
    (appendonly | appendfsync) ~0.97
    "append only" + @redis ~0.95
    (aof | rdb) -daily ~0.95
    redis + (survive | "data volume" | "persistent volume") ~0.9
    "save 900" ~0.95

Sources:
    Redis persistence documentation
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.SERVICE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    appendonly: bool | None = None
    save: str = ""
    role: Choice = Choice("broker")
