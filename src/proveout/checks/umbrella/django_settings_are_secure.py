"""Django settings are secure.

Asked as:
    Django security settings enabled; secure flags set in settings; production settings hardened; Django
    security configured
"""

MEMBERS = (
    "config.django_deploy_check_is_clean",
    "config.debug_is_off",
    "http.unknown_host_is_refused",
    "http.plain_http_moves_to_https",
    "http.hsts_lasts_a_year",
    "auth.session_cookie_is_locked_down",
    "auth.state_changes_need_a_csrf_token",
    "secrets.are_long_and_random",
)
