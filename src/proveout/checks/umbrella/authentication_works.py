"""Authentication works.

Asked as:
    authentication working; auth system tested; authentication and authorization working; secure
    authentication implemented;
    user authentication working; authentication is set up; auth ready; authentication system complete

Told by:
    auth + #alone -(require | @email) ~0.82
    auth + authorization + (work | test | verify | configure | implement | ready | proper | review | setup) -token
    auth + (work | function | solid | ready | verify | complete) -(2fa | jwt | google | oauth | flow) ~0.82
    "authentication system" -(token | jwt) ~0.85
    "auth system" ~0.85
    "auth stack" ~0.85
    (firebase | clerk | auth0 | cognito | supabase | keycloak) + auth + (work | test | setup | enable | ready) ~0.82
    "user management" + (implement | setup | proper) ~0.72
    auth + (configure | security) -(tls | mongodb | token | jwt | redis | database | key | basic | api | email) ~0.78
    auth + (implement | setup) -(tls | mongodb | token | jwt | redis | database | key | basic | api | email) ~0.78
    auth + enable -(tls | mongodb | token | jwt | redis | database | key | basic | api | email) ~0.78
"""

MEMBERS = (
    "auth.signup_login_logout_work",
    "auth.protected_routes_need_a_login",
    "auth.forged_or_stale_tokens_are_refused",
    "auth.roles_are_enforced",
)
