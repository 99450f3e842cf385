"""Sessions are safe.

Asked as:
    secure session management; session management working; sessions configured for production; session
    security hardened
"""

MEMBERS = (
    "auth.session_cookie_is_locked_down",
    "auth.sessions_and_tokens_expire",
    "auth.logout_ends_the_session",
    "auth.sessions_are_shared_by_all_workers",
)
