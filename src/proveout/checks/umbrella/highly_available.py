"""Highly available.

Asked as:
    high availability configured; redundancy in place; failover configured; no single point of failure
"""

MEMBERS = (
    "deploy.more_than_one_instance_can_serve",
    "deploy.killed_process_comes_back",
    "release.rollout_drops_no_request",
    "db.outage_is_survived",
)
