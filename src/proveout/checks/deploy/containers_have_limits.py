"""Every container or service has a memory and processor limit as stated.

Proof:
    Limits are read from the files that production uses (override files in their order) for each
    service, and compared with the prose. Control: every service of the file was read. The measured need
    of the rehearsal is put beside them.

Asked as:
    resource limits configured; memory limit set; CPU limits set; container resource limits; 1-2 vCPUs
    and 1-2 GB RAM; set resource requests and limits

Told by:
    ("resource limit" | "resource limits" | "resource quota") ~0.91
    ("memory limit" | "cpu limit" | "ram limit") -(within | below | exceed | alert | redis | @redis | php) ~0.91
    ("resource request" | "cpu request" | "memory request") -alert ~0.91
    (mem_limit | mem_reservation | cpu_limit | memory_limit | deploy.resources | limits.memory | limits.cpu) ~0.92
    vcpu + (ram | memory | #size) -alert ~0.9
    vcpus + (ram | memory | #size) -alert ~0.9
    (limitrange | resourcequota | pids_limit | ulimit | ulimits) ~0.88
    container + limit + (resource | cpu | memory) ~0.91
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
