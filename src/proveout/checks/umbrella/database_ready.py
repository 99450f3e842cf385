"""Database ready.

Asked as:
    database is configured; production database set up; database ready; PostgreSQL database provisioned;
    configure production database
"""

MEMBERS = (
    "db.answers_the_application",
    "db.engine_is_production_grade",
    "db.connection_is_encrypted",
    "db.pool_fits_the_server",
    "migrations.none_pending",
    "backup.newest_is_fresh",
)
