"""The pooler's mode and port suit the driver and the way the application uses sessions.

Proof:
    Host and port of the effective URL tell the pooler; two statements in one session (server pid, a
    session setting, a prepared statement) show its mode. Transaction mode with prepared statements,
    session settings or advisory locks fails. n/a without a pooler.

Asked as:
    use session pooler URL; connection pooler enabled; DATABASE_URL uses pooler port; transaction mode
    configured; prepared statements disabled for pooler; PgBouncer configured

Sources:
    PgBouncer feature matrix
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    port: int | None = None
    mode: Choice = Choice("")
