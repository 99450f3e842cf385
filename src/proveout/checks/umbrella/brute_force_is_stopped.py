"""Brute force is stopped.

Asked as:
    brute force protection; login protected against guessing; credential stuffing protection
"""

MEMBERS = (
    "ratelimit.login_attempts_are_limited",
    "auth.account_locks_after_failures",
    "auth.weak_passwords_are_refused",
)
