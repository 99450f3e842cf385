"""Tokens are safe.

Asked as:
    JWT authentication secure; JWT configured for production; token security in place; JWT tokens secure
"""

MEMBERS = (
    "auth.forged_or_stale_tokens_are_refused",
    "auth.sessions_and_tokens_expire",
    "auth.logout_ends_the_session",
    "secrets.are_long_and_random",
)
