"""Logging ready.

Asked as:
    logging set up; logging configured; comprehensive logging; logging and log management in place;
    logging is working;
    logging enabled; logging is configured; logging implemented; logging works

Told by:
    "logging verification" ~0.8
    ("setup logging" | "logging setup" | "configure logging" | "logging configured") -(error | audit | structured)
    ("logging enabled" | "enable logging" | "logging implemented") -(audit | structured | api | access | http | request)
    ("logging active" | "logging place" | "logging works" | "logging ready") -(error | audit | structured)
    "comprehensive logging" -(error | audit) ~0.85
    "logging system" -(audit | structured) ~0.85
    "logging infrastructure" ~0.85
    "proper logging" -(error | structured) ~0.82
    "log management" -(rotate | retain | aggregate) ~0.82
    "log monitoring" -(error | @error) ~0.8
    "logs written" ~0.78
    monitoring* + logging* -(error | audit | security | document) ~0.92 &
    ("application logging" | "production logging") -(error | level | rotate | structured | performance) ~0.82
    "system logging" -(viewer | dashboard | error | level | rotate | structured | performance) ~0.82
"""

MEMBERS = (
    "observability.logging_is_configured",
    "observability.every_error_is_logged",
    "observability.logs_hold_no_secrets",
    "observability.logs_rotate_and_expire",
)
