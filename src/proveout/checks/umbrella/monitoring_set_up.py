"""Monitoring set up.

Asked as:
    monitoring is set up; monitoring and alerting active; monitoring configured; application monitoring
    is set up; monitoring services configured; production monitoring in place;
    monitoring active; monitoring enabled; monitoring in place; observability in place

Told by:
    monitoring* + #alone ~0.86
    ("setup monitoring" | "monitoring setup") -(diagnostic | file | cache | performance | alerts* | error | log |
        dashboard |
        uptime* | document)
    ("configure monitoring" | "monitoring configured") -(apm | performance | alerts* | error | uptime*)
    ("monitoring ready" | "monitoring operational" | "monitoring working" | "monitoring established") -post
    monitoring* + alerting* -(document | channel) ~0.93 &
    monitoring* + logging* -(error | audit | security | document) ~0.93 &
    monitoring* + backups* -(worker | process) ~0.9 &
    monitoring* + observability ~0.88
    "monitoring tools" -(error | log | apm | uptime* | cost | access | fail2ban) ~0.82
    "monitoring services" -(error | log | uptime*) ~0.88
    "monitoring system" -(status | error | log | uptime*) ~0.86
    "monitoring stack" ~0.86
    "monitoring infrastructure" ~0.86
    "monitoring solution" ~0.86
    ("application monitoring" | "server monitoring" | "production monitoring") -(error | alert | performance) ~0.86
    "system monitoring" -(log | error | alert | cpu | disk | weekly | daily) ~0.84
    "basic monitoring" -(dashboard | uptime*) ~0.85
    "observability stack" ~0.86
    "observability" + (setup | configure | enable | place | implement) -(trace | log | metric) ~0.84
    monitor + (sentry + grafana | datadog + relic | prometheus + grafana) -(error | dashboard | alert | apm) ~0.85
    monitor + setup + (sentry | datadog | prometheus | relic | logrocket) -(error | dashboard | alert | apm) ~0.82
    monitor + configure + (sentry | datadog | prometheus | relic | logrocket) -(error | dashboard | alert) ~0.82
    monitor* + (built-in | builtin | platform) + (setup | enable) ~0.82
    ("implement monitoring" | "add monitoring") -(dashboard | auth | session | failure)
    ("enable monitoring" | "install monitoring") -(dashboard | auth | session | failure)
    ("monitoring enabled" | "monitoring active") -(performance | cache | post | database | log)
    ("monitoring place" | "monitoring implemented") -(post | database | log | performance | cache | sla | slo | network)
    observability + #alone ~0.84
"""

MEMBERS = (
    "observability.metrics_move_with_traffic",
    "observability.error_tracker_is_wired",
    "observability.uptime_is_watched_from_outside",
    "observability.alert_rule_exists",
    "attest.dashboards_are_used",
)
