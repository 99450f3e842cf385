"""Database is secure.

Asked as:
    database security; database access secured; database hardened; database credentials secure;
    database secured; database security configured; database security hardening

Told by:
    (mongodb | database | mysql) + auth + (enable | require | configure) -(firebase | table | user + data) ~0.79
    database + (security | harden) -(connect | password | firewall | credential) ~0.79
    database + credential + (security | strong | protect | rotate + no) -(secret | manager | environment) ~0.85 &
    database + access + (security | restrict | limit | control) -(ip | allowlist | network | firewall | only) ~0.79
    "secure database" -(connect | password | url | string | credential) ~0.79
"""

MEMBERS = (
    "db.role_has_least_privilege",
    "db.connection_is_encrypted",
    "deploy.data_stores_are_private",
    "secrets.are_long_and_random",
)
