"""Dashboards show the state of the service and someone looks at them.

Asked as:
    monitoring dashboard created; Grafana dashboards configured; provider dashboard checked; dashboards
    reviewed

Point to:
    dashboard link
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
