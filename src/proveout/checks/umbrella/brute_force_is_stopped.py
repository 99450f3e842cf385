"""Brute force is stopped.

Asked as:
    brute force protection; login protected against guessing; credential stuffing protection;
    brute force attacks prevented; brute-force protection enabled

Told by:
    "brute force" -(rate-limit | rate | fail2ban | attempt | limit) ~0.85
    "credential stuffing" ~0.9
    brute-force + (login | account | password | protect) -(rate | fail2ban | lock | lockout | attempt | ssh) ~0.88
    bruteforce ~0.93
"""

MEMBERS = (
    "ratelimit.login_attempts_are_limited",
    "auth.account_locks_after_failures",
    "auth.weak_passwords_are_refused",
)
