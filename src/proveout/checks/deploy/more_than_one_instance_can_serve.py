"""More than one instance can serve, behind a balancer, and the number follows the stated rule.

Proof:
    Instance counts and scaling rules are read from platform files or provider and compared with the
    prose; in rehearsal two instances behind one front must serve one login, upload and job alike. A
    rule without a second instance seen is told as such.

Asked as:
    auto-scaling rules in place; load balancer in front of instances; horizontal scaling possible;
    scaling rules set; multi-container deployment; scale up if CPU
    above 80%

Told by:
    (multi-zone | multi-az | multi-region) + (deploy | deployment) -(database | rds) ~0.84
    scaling + (behavior | test | work | rule) -(celery | worker | vertical) ~0.88
    ("load balancer" | "load balancing") -("health check" | tls | timeout | drain | https | behind | dns) ~0.91
    ("load balance" | alb | elb | nlb) -("health check" | tls | timeout | drain | https | behind | dns) ~0.91
    "load balancer configured" ~0.91
    ("auto scaling" | "auto scale" | "scaling rule" | "scaling policy") -(celery | worker) ~0.91
    (autoscaling | autoscaler) + worker -celery ~0.82
    ("horizontal scaling" | "horizontal pod autoscaler" | hpa | "scale horizontally" | "horizontally scalable") ~0.91
    "scale out" ~0.91
    (multiple | two | several | 2) + (instance | replica | pod | dyno) -(read | database | redis | worker | rate) ~0.9
    (3 | minimum) + (instance | replica | pod | dyno) -(read | database | redis | worker | rate) ~0.9
    (minreplicas | min_instances | maxreplicas | max_instances | min-instances | max-instances) ~0.92
    min_machines_running ~0.92
    "replica count" -(read | database) ~0.9
    "scale up" + (cpu | memory | latency | error | rps | if | rule) -(database) ~0.91 &
    "scale down" + (cpu | memory | latency | rps) + (#percent | if) ~0.92 &
    @("scale up" | "scale down") + (cpu | memory | latency | error) + (#percent | #duration | frequent) ~0.93 &
    "scaling strategy" ~0.85
    (sticky | affinity) + session ~0.91 &
    (multi-container | multi-instance) -#file ~0.88
    "scale worker" ~0.88
    ("high availability" | "highly available") -(redis | database | postgres | rds | cluster | managed | broker) ~0.75
    "traffic distributed" ~0.9
    "capacity planning" ~0.82
    ("stateless" + (application | server | backend | process)) ~0.85
    (availability | multi) + zone + (application | server | multiple | service) -(database | rds | redis) ~0.86
    celery + worker + (horizontal | auto-scaling | "scale based load") ~0.88 &
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
