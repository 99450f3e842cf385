"""Alerting ready.

Asked as:
    alerting configured; alerts set up; critical alerts active; alert system ready; alerts configured
    (critical, warning, info);
    alerting in place; alerts ready; alert configuration complete; alert thresholds and channels set up

Told by:
    "automated alerts" + (setup | configure | enable) ~0.82
    "alert notifications" + (setup | configure | enable | place) -(email | slack | sms) ~0.82
    alert + (critical + warn | warn + info)
    ("alerting configured" | "configure alerting" | "setup alerting" | "alerting setup") -(error | disk | budget) ~0.79
    ("alerting active" | "alerting place" | "alerting ready" | "alerting works") -(error | budget) ~0.84
    alert + (system | strategy | mechanism | infrastructure) + (setup | configure | ready | place) -log ~0.82
    monitoring* + alerting* -(document | channel) ~0.92 &
    "alert channel" + (setup | configure) -(slack | email | pagerduty) ~0.75
    ("alerts configured" | "configure alerts" | "setup alerts") -(error | disk | budget) ~0.79
    ("alerts setup" | "alerts enabled") -(error | disk | budget) ~0.79
"""

MEMBERS = (
    "observability.alert_rule_exists",
    "observability.alert_reaches_a_person",
    "attest.on_call_named",
)
