"""Alerting ready.

Asked as:
    alerting configured; alerts set up; critical alerts active; alert system ready; alerts configured
    (critical, warning, info)
"""

MEMBERS = (
    "observability.alert_rule_exists",
    "observability.alert_reaches_a_person",
    "attest.on_call_named",
)
