"""Database is watched.

Asked as:
    database is monitored; database performance monitored; database alerts configured;
    database monitoring enabled; database monitoring set up; monitor database health

Told by:
    database + monitor -(growth | size | connect | disk | query | pool | storage) ~0.88
    database + performance + (monitor | track | alert) -(log | slow) ~0.88
    "query performance" + (monitor | track) -slow ~0.72
    database + (metric | health) + (monitor | track | alert | dashboard) -(connect | endpoint | application) ~0.78
    database + alert + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.8
    (rds | "cloud sql" | postgres | mysql | mongodb) + monitor + (setup | place | ready | work | verify | add) ~0.78
    ("database metrics" | "postgres monitoring" | "mysql monitoring" | "mongodb monitoring") ~0.86
"""

MEMBERS = (
    "db.vital_signs_are_good",
    "db.slow_queries_are_visible",
    "observability.alert_rule_exists",
)
