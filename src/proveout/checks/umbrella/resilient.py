"""Resilient.

Asked as:
    graceful degradation; fault tolerance; service resilient to failures; failure scenarios tested;
    error recovery in place
"""

MEMBERS = (
    "db.outage_is_survived",
    "redis.outage_is_survived",
    "integrations.provider_outage_is_survived",
    "integrations.calls_have_timeouts",
    "deploy.killed_process_comes_back",
)
