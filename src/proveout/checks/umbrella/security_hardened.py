"""Security hardened.

Asked as:
    security hardening done; system security hardened; security checklist verified; protected against
    the OWASP Top 10; security measures in place; production security configured
"""

MEMBERS = (
    "config.debug_is_off",
    "http.plain_http_moves_to_https",
    "http.cors_allows_only_stated_origins",
    "http.content_type_is_not_sniffed",
    "http.framing_is_refused",
    "http.errors_hide_internals",
    "http.private_files_are_not_served",
    "http.operator_pages_are_closed",
    "auth.protected_routes_need_a_login",
    "auth.tenant_cannot_read_another",
    "auth.session_cookie_is_locked_down",
    "auth.state_changes_need_a_csrf_token",
    "auth.default_credentials_are_refused",
    "ratelimit.login_attempts_are_limited",
    "input.sql_cannot_be_injected",
    "input.output_is_escaped",
    "input.bad_input_is_refused_not_crashed",
    "secrets.none_in_files",
    "secrets.are_long_and_random",
    "deps.no_known_holes",
    "attest.security_review_done",
)
