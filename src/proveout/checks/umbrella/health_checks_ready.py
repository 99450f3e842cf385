"""Health checks ready.

Asked as:
    health checks configured; health monitoring in place; all health checks pass; health check system
    ready
"""

MEMBERS = (
    "health.endpoint_answers_200",
    "health.platform_asks_the_right_path",
    "health.readiness_fails_with_its_dependency",
)
