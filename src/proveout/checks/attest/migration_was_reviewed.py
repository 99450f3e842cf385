"""Someone read the SQL of this release's migrations.

Asked as:
    database migrations reviewed; migration SQL reviewed; auto-generated migrations checked;
    review migration files; migrations reviewed; migration scripts reviewed; migration reviewed by a second
    person

Told by:
    migrate + (review | inspect | read) -(staging | preview | code + review | pull | log) ~0.86 &
    "sql" + review + (migrate | statement | script | change) ~0.84 &
    "auto-generated migrations" -"alembic revision" ~0.88 &
    "review migration" ~0.9 &
    "review migrations" ~0.9 &
    "migrations reviewed" ~0.92 &
    (sqlmigrate | "generated sql") + (review | read | inspect | check) ~0.93
    (dba | "database administrator") + review ~0.9

Point to:
    review link
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
