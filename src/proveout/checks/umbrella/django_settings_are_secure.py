"""Django settings are secure.

Asked as:
    Django security settings enabled; secure flags set in settings; production settings hardened; Django
    security configured;
    Django production settings configured; settings.py security reviewed; Django hardening

Told by:
    django + security + (setting | enable | configure | middleware | harden | feature | complete) -check ~0.88
    "security settings" + (enable | settings.py | django | apply | SECURE_*) -(nextauth* | header | twilio) ~0.82
    settings.py + security -(header | secret | SECRET_KEY | cors | debug) ~0.88
    "secure flags" -environment ~0.85
    SECURE_* + security + setting ~0.9
    settings.py + production + configure -(secret | debug | cors | allowed_hosts | database | static) ~0.78
    django + (setting | configure) + harden -(middleware | secret | debug | DJANGO_SETTINGS_MODULE | module) ~0.82
    django + (setting | configure) + security -(middleware | secret | debug | DJANGO_SETTINGS_MODULE | module) ~0.82
    django + (setting | configure) + production -(middleware | secret | debug | DJANGO_SETTINGS_MODULE | module) ~0.82
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
