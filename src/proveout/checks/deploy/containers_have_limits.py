"""Every container or service has a memory and processor limit as stated.

Proof:
    Limits are read from the files that production uses (override files in their order) for each
    service, and compared with the prose. Control: every service of the file was read. The measured need
    of the rehearsal is put beside them.

Asked as:
    resource limits configured; memory limit set; CPU limits set; container resource limits; 1-2 vCPUs
    and 1-2 GB RAM; set resource requests and limits
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    memory: Bytes | None = None
    cpu: float | None = None
