"""Oauth ready.

Asked as:
    OAuth configured for production; Google login ready; social login configured; OAuth flow tested
    end-to-end;
    OAuth flow works; Google OAuth working; Google OAuth configured; OAuth login tested; social login works

Told by:
    "login flow" + (google | github | social | oauth | microsoft) -(redirect | client) ~0.79
    "social login" -(redirect | client | secret) ~0.79
    "oauth authentication" -(redirect | client | secret) ~0.79
    oauth + (flow | e2e | work) -(client | redirect | secret | id | callback | url | credential | scope) ~0.79
    oauth + (test | integrate) -(client | redirect | secret | id | callback | url | credential | scope) ~0.79
    oauth + (configure | ready) -(client | redirect | consent | secret | callback | url | credential | scope) ~0.79
    oauth + (work | add) -(client | redirect | consent | secret | callback | url | credential | scope) ~0.79
    (google | social) + sso + (work | test | flow) -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + sso + (work | test | flow) -(client | redirect | credential | callback | url | scope | id) ~0.79
    (google | social) + (login | oauth) + flow -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + (login | oauth) + flow -(client | redirect | credential | callback | url | scope | id) ~0.79
    (google | social) + sso + configure -(client | redirect | credential | callback | url | scope | id) ~0.79
    (google | social) + (login | oauth) + complete -(client | redirect | credential | callback | url | scope | id) ~0.79
    (google | social) + sso + complete -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + (login | oauth) + configure -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + sso + configure -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + (login | oauth) + complete -(client | redirect | credential | callback | url | scope | id) ~0.79
    (github | apple) + sso + complete -(client | redirect | credential | callback | url | scope | id) ~0.79
    google + (login | oauth) + (work | test) -(client | redirect | credential | callback | url | scope | id) ~0.79
    social + (login | oauth) + (work | test) -(client | redirect | credential | callback | url | scope | id) ~0.79
    github + (login | oauth) + (work | test) -(client | redirect | credential | callback | url | scope | id) ~0.79
    apple + (login | oauth) + (work | test) -(client | redirect | credential | callback | url | scope | id) ~0.79
    google + (login | oauth) + configure -(client | redirect | credential | callback | url | scope | id) ~0.79
    social + (login | oauth) + configure -(client | redirect | credential | callback | url | scope | id) ~0.79
    sso + #alone ~0.86
    "sign apple" ~0.8
"""

MEMBERS = (
    "auth.oauth_login_is_bound_to_this_site",
    "auth.signup_login_logout_work",
    "attest.oauth_client_is_production",
)
