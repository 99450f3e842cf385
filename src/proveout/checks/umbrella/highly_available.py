"""Highly available.

Asked as:
    high availability configured; redundancy in place; failover configured; no single point of failure;
    high availability; failover tested; redundancy configured; highly available setup

Told by:
    redundancy + (geographic | infrastructure | region | built | critical) ~0.84
    failover + (test | procedure | process | plan) -(region | redis | database | dns) ~0.86
    "high availability" -(redis | rds | database | postgres | multi-az | pod | cluster) ~0.9
    failover + (setup | configure | enable | place | active | ready | work | verify | complete | add) -region ~0.82
    redundancy + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.85
    "single point of failure" ~0.9
    "single points of failure" ~0.9
    "fault tolerant" ~0.75
    "load balancing and failover" ~0.85
    "99.9% uptime" + (design | architecture | infrastructure) ~0.7
    "ha setup" ~0.9
    failover + #alone ~0.84
    failover + region ~0.95
"""

MEMBERS = (
    "deploy.more_than_one_instance_can_serve",
    "deploy.killed_process_comes_back",
    "release.rollout_drops_no_request",
    "db.outage_is_survived",
)
