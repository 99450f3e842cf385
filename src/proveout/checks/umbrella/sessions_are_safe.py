"""Sessions are safe.

Asked as:
    secure session management; session management working; sessions configured for production; session
    security hardened;
    session management implemented; secure session handling; secure session configuration; session security
    configured

Told by:
    "session management" -(database | redis | cookie | timeout | expire | document) ~0.79
    session + (security | harden | safe) -(cookie | https | httponly | SESSION_*) ~0.79
    session + (configure | handling) + (production | proper | security | work | implement | test) -(cookie | #env) ~0.79
    "session handling" -(concurrent | cookie | redis | expire | timeout | websocket) ~0.79
    "session configuration" -(cookie | redis | expire | timeout) ~0.79
"""

MEMBERS = (
    "auth.session_cookie_is_locked_down",
    "auth.sessions_and_tokens_expire",
    "auth.logout_ends_the_session",
    "auth.sessions_are_shared_by_all_workers",
)
