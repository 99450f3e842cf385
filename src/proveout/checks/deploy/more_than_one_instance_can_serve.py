"""More than one instance can serve, behind a balancer, and the number follows the stated rule.

Proof:
    Instance counts and scaling rules are read from platform files or provider and compared with the
    prose; in rehearsal two instances behind one front must serve one login, upload and job alike. A
    rule without a second instance seen is told as such.

Asked as:
    auto-scaling rules in place; load balancer in front of instances; horizontal scaling possible; high
    availability; scaling rules set; multi-container deployment; capacity planning; scale up if CPU
    above 80%
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.WIRE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    min_instances: int = 2
    max_instances: int | None = None
    rule: str = ""
    sticky: bool | None = None
