"""Resilient.

Asked as:
    graceful degradation; fault tolerance; service resilient to failures; failure scenarios tested;
    error recovery in place;
    graceful degradation implemented; system handles failures gracefully; resilience tested; fault-tolerant
    design

Told by:
    "graceful degradation" -(redis | cache | database | llm | openai) ~0.88
    "fault tolerance" -(redis | database | celery | worker) ~0.88
    resilien* -(redis | database | email | retry | backup | circuit) ~0.75
    "failure scenarios" + (test | handle) ~0.82
    "chaos" + (test | engineering | monkey) ~0.8
    "error recovery" -(document | message) ~0.8
    "self healing" ~0.7
    ("failure scenarios" | "chaos engineering") -document ~0.9
"""

MEMBERS = (
    "db.outage_is_survived",
    "redis.outage_is_survived",
    "integrations.provider_outage_is_survived",
    "integrations.calls_have_timeouts",
    "deploy.killed_process_comes_back",
)
