"""Security hardened.

Asked as:
    security hardening done; system security hardened; security checklist verified; protected against
    the OWASP Top 10; security measures in place; production security configured;
    security hardened; security best practices followed; security features implemented; security checklist
    complete

Told by:
    "security verified" -(header | ssl | database) ~0.76
    "security checks" + (final | all | pass) -(django | ci | deploy | dependency) ~0.74
    security + harden -(ssh | server | docker | host | cookie) ~0.85
    security + (measure | feature | posture | control) + (implement | active | all | verify | excellent | work) ~0.85
    "security measures" -(header | test | document) ~0.85
    "security features" -(test | document | header) ~0.82
    "security best practices" -(code | document | supabase) ~0.85
    "security posture" ~0.82
    "security checklist" -(review | owasp | sign) ~0.8
    "security configuration" -(template | header | nginx | session | cookie) ~0.8
    "security configured" -(header | group | server | database | ssl) ~0.8
    "production security" + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.85
    "security validation" -(header | script) ~0.75
    "security requirements" + (meet | met) ~0.85
    "owasp top 10" -(review | scan | zap | test | audit | document) ~0.8
    "owasp" + (compliance | protect | address | mitigat* | complian*) -(zap | review | scan) ~0.8
    "security tests" + (comprehensive | all | pass | run) -(zap | owasp | penetration | ci | static | sast) ~0.72
    "enterprise grade security" ~0.82
    "secure by default" ~0.85
    security + (issue | concern) + (no | resolve) -(vulnerability | critical | dependency | log | pr) ~0.72
    security + (issue | concern) + (fix | address) -(vulnerability | critical | dependency | log | pr) ~0.72
    security + #alone -test ~0.75
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
