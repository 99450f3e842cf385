"""Database is fast.

Asked as:
    database optimized; database performance tuning; query optimization done; database performance
    verified
"""

MEMBERS = (
    "db.slow_queries_are_visible",
    "db.no_statement_is_slow",
    "db.foreign_keys_are_indexed",
    "performance.no_repeated_queries",
)
