"""Memory and processor use of each process stay under the limit and do not creep.

Proof:
    Resident memory and processor time of every process of the service are sampled idle, under a counted
    run and after it; growth between equal rounds is compared with the limit. Control: the processes
    were the service's own, by id.

Asked as:
    memory usage normal; no memory leaks; CPU usage under 80%; memory under 150 MB; CPU and memory
    monitored; resource usage within bounds
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes, Percent

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.SERVICE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    memory: Bytes | None = None
    cpu_idle: Percent | None = None
    cpu: Percent = Percent(80.0)
    growth: Percent = Percent(10.0)
