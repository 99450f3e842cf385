"""Data is encrypted.

Asked as:
    data encrypted at rest and in transit; data encryption enabled; sensitive data protected;
    encryption at rest and in transit; data encryption configured; all sensitive data encrypted

Told by:
    encrypt + rest + transit ~0.95
    "encryption at rest" -(backup | s3 | bucket | database | rds) ~0.78
    "data encryption" -(backup | transit | field | database | column | rest) ~0.88
    encrypt + (sensitive | user | customer | personal | patient | client) + data -(column | transit | rest) ~0.72
    "data encrypted" -(backup | transit | column | field | database | rest | sensitive) ~0.85
    "sensitive data" + (protect | security) -(log | response | error | commit | url | git | expose) ~0.8
    encrypt + (at-rest* | in-transit*) ~0.72
    "data protection" + encrypt ~0.8
    "disk encryption" ~0.88
"""

MEMBERS = (
    "http.plain_http_moves_to_https",
    "db.connection_is_encrypted",
    "db.sensitive_columns_are_unreadable",
    "backup.lives_elsewhere_encrypted",
    "deploy.services_run_on_the_stated_plan",
)
