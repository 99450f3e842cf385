"""Oauth ready.

Asked as:
    OAuth configured for production; Google login ready; social login configured; OAuth flow tested
    end-to-end
"""

MEMBERS = (
    "auth.oauth_login_is_bound_to_this_site",
    "auth.signup_login_logout_work",
    "attest.oauth_client_is_production",
)
