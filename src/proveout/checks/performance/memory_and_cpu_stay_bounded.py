"""Memory and processor use of each process stay under the limit and do not creep.

Proof:
    Resident memory and processor time of every process of the service are sampled idle, under a counted
    run and after it; growth between equal rounds is compared with the limit. Control: the processes
    were the service's own, by id.

Asked as:
    memory usage normal; no memory leaks; CPU usage under 80%; memory under 150 MB; CPU and memory
    monitored; resource usage within bounds

Told by:
    (cpu | memory) + within + limit -(alert | @alert | container) ~0.86
    "memory leak" -(fix | "max tasks") ~0.94
    ("memory usage" | "memory consumption") -(alert | @alert | redis | database) ~0.92
    ("cpu usage" | "cpu utilization") -(alert | @alert | database) ~0.92
    cpu + memory -(size | limit | alert | @alert | plan | instance | adequate | sufficient | minimum | require) ~0.88
    (cpu | memory | ram) + (stable | normal | #percent | utilization) -(alert | @alert | redis | database | scale) ~0.88
    ("resource usage" | "resource utilization" | "resource consumption") -(alert | @alert | limit | show | card |
        display) ~0.9
    (monitor | watch | check) + ("system resource" | "server resource") -@alert ~0.88
    (memory_profiler | htop | "docker stats" | "kubectl top") -(tools | install) ~0.95
    @memory + "ps aux" ~0.96
    ("memory usage" | "cpu usage") + @("metrics track" | "track metrics") ~0.95 &
    ram + (under | below | usage) -recommend ~0.9
    memory + (grow | grows | creep | climb) ~0.93
    ("resource utilization" | "resource usage") + (limit | limits | normal | within | acceptable) -alert ~0.88
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
