"""Database is secure.

Asked as:
    database security; database access secured; database hardened; database credentials secure
"""

MEMBERS = (
    "db.role_has_least_privilege",
    "db.connection_is_encrypted",
    "deploy.data_stores_are_private",
    "secrets.are_long_and_random",
)
