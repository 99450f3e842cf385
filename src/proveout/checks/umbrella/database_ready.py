"""Database ready.

Asked as:
    database is configured; production database set up; database ready; PostgreSQL database provisioned;
    configure production database;
    database set up; database configuration complete; set up PostgreSQL database; database provisioned

Told by:
    "production database" -(migrate | backup | connect | url | credential | plan) ~0.79
    ("database ready" | "database operational" | "database initialized") -(migrate | backup | connect) ~0.79
    ("mysql setup" | "mysql configured" | "mongodb configured" | "mongodb setup") -(backup | pool | tls | url) ~0.77
    "database service" + (create | add | provision | setup) ~0.75
    (neon | supabase | rds | planetscale | aurora) + database + (create | provision | setup | ready | configure) ~0.76
    "create postgres" -(user | index | backup) ~0.75
    ("configure database" | "database configured") -(support | both | backup | url | pool) ~0.79
    ("database setup" | "setup database") -(support | both | backup | url | pool) ~0.79
    ("database provisioned" | "provision database") -(server | user | index | migrate | backup) ~0.78
    ("database created" | "create database") -(server | user | index | migrate | backup) ~0.78
    ("postgres setup" | "setup postgres") -(backup | document | url) ~0.77
    ("postgres configured" | "configure postgres") -(backup | document | url) ~0.77
    ("mongodb atlas" | planetscale) + (setup | set | configure | ready) -(connection | ip | backup) ~0.82
    (postgres | database) + #alone -@(health | backup | monitor | alert | connect | performance | log | test |
        document | environment) ~0.76
"""

MEMBERS = (
    "db.answers_the_application",
    "db.engine_is_production_grade",
    "db.connection_is_encrypted",
    "db.pool_fits_the_server",
    "migrations.none_pending",
    "backup.newest_is_fresh",
)
