"""Tokens are safe.

Asked as:
    JWT authentication secure; JWT configured for production; token security in place; JWT tokens secure;
    JWT authentication implemented; JWT authentication configured; JWT tokens configured; secure JWT
    implementation; token-based authentication implemented

Told by:
    token + security -(api | secret | expire | store | generate) ~0.79
    "jwt tokens" + (implement | security) -(expire | refresh | valid) ~0.79
    "token based authentication" -(expire | refresh) ~0.79
    "jwt authentication" -(expire | refresh | secret | middleware | require) ~0.79
    jwt + (work | enable | auth) -(secret | key | refresh | random | #env | valid | 32 | login | generate) ~0.79
    jwt + (implement | security) -(secret | key | refresh | random | #env | valid | 32 | login | generate) ~0.79
    jwt + configure -(secret | key | refresh | random | #env | valid | 32 | login | generate) ~0.79
"""

MEMBERS = (
    "auth.forged_or_stale_tokens_are_refused",
    "auth.sessions_and_tokens_expire",
    "auth.logout_ends_the_session",
    "secrets.are_long_and_random",
)
