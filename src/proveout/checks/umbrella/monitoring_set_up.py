"""Monitoring set up.

Asked as:
    monitoring is set up; monitoring and alerting active; monitoring configured; application monitoring
    is set up; monitoring services configured; production monitoring in place
"""

MEMBERS = (
    "observability.metrics_move_with_traffic",
    "observability.error_tracker_is_wired",
    "observability.uptime_is_watched_from_outside",
    "observability.alert_rule_exists",
    "attest.dashboards_are_used",
)
