"""Database is watched.

Asked as:
    database is monitored; database performance monitored; database alerts configured
"""

MEMBERS = (
    "db.vital_signs_are_good",
    "db.slow_queries_are_visible",
    "observability.alert_rule_exists",
)
