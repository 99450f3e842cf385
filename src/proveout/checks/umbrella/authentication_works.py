"""Authentication works.

Asked as:
    authentication working; auth system tested; authentication and authorization working; secure
    authentication implemented
"""

MEMBERS = (
    "auth.signup_login_logout_work",
    "auth.protected_routes_need_a_login",
    "auth.forged_or_stale_tokens_are_refused",
    "auth.roles_are_enforced",
)
