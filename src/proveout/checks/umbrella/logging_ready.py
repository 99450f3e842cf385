"""Logging ready.

Asked as:
    logging set up; logging configured; comprehensive logging; logging and log management in place;
    logging is working
"""

MEMBERS = (
    "observability.logging_is_configured",
    "observability.every_error_is_logged",
    "observability.logs_hold_no_secrets",
    "observability.logs_rotate_and_expire",
)
