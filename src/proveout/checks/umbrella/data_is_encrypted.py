"""Data is encrypted.

Asked as:
    data encrypted at rest and in transit; data encryption enabled; sensitive data protected
"""

MEMBERS = (
    "http.plain_http_moves_to_https",
    "db.connection_is_encrypted",
    "db.sensitive_columns_are_unreadable",
    "backup.lives_elsewhere_encrypted",
    "deploy.services_run_on_the_stated_plan",
)
