"""Dashboards show the state of the service and someone looks at them.

Asked as:
    monitoring dashboard created; Grafana dashboards configured; provider dashboard checked; dashboards
    reviewed;
    monitoring dashboard set up; monitoring dashboards configured; Grafana dashboards set up

Told by:
    import + dashboard ~0.84
    ("dashboard created" | "create dashboard" | "dashboard setup" | "setup dashboard") -(new | click | train) ~0.79
    ("dashboard configured" | "configure dashboard" | "dashboard ready" | "dashboard prepared") -filter ~0.79
    ("dashboard deployed" | "dashboard active" | "import dashboard" | "build dashboard") -(new | click | user) ~0.79
    dashboard + (grafana | cloudwatch | datadog | monitor | metric) -(train | error | display | log) ~0.79
    "monitoring dashboard" -(log | restrict | train) ~0.86
    "grafana dashboard" ~0.88
    "grafana dashboards" ~0.88
    grafana + (setup | configure | deploy | access | enable | running | work | panel) -(alert | prometheus) ~0.8
    "metrics dashboard" -(endpoint | admin) ~0.86
    dashboards* + (check | review | daily | weekly) ~0.84
    "performance dashboard" -admin ~0.82
    "observability dashboard" ~0.86
    "query performance insights" ~0.82
    "usage analytics" + api ~0.78
    "metrics visualization" ~0.8
    "real-time dashboard" + monitor ~0.82
    "monitor dashboard" + (show | healthy) ~0.86 &
    dashboard + (kibana | datadog | operation | ops | "new relic") -(train | error | sentry | alert | access |
        #path) ~0.9
    (dashboard | dashboards) + (display | show | displaying) + (data | metric | metrics) -(user | customer |
        click) -@(admin | acceptance | functional* | website) ~0.86

Point to:
    dashboard link
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
