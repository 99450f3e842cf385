"""Outside login uses our exact HTTPS redirect address, a state that works once, PKCE and only the needed scopes.

Why:
    A redirect over plain HTTP, or a login without its own state, hands the account of one visitor to another.

Fix:
    Django: django-allauth with ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" and OAUTH_PKCE_ENABLED. Flask, FastAPI:
    Authlib's client with code_challenge_method="S256"; it keeps the state in the session. Write the whole https
    address in the redirect setting.

Proof:
    The authorisation redirect is fetched and parsed (redirect_uri, state, code_challenge, scope). The
    callback is tried with no, a foreign, a used and an outdated state: all refused. Control: against a
    stand-in issuer the right state logs the probe user in. What the provider's console allows is
    attested.

Asked as:
    OAuth login works; Google OAuth redirect URIs set to HTTPS; OAuth state is single use; login
    redirects to provider; OAuth scopes properly set; OAuth state token with short TTL; OAuth callback
    tested

Told by:
    oauth + (redirect | callback) -(fail* | rate | limit | #rate | #env | separate) &
    GOOGLE_REDIRECT_URI + (match* | https | exact*) ~0.9
    "redirect url" + (authorized | google | oauth | github) -(rate | webhook | #env | separate) &
    "redirect url" + (linkedin | microsoft | auth0 | https | login) -(rate | webhook | #env | separate) &
    "callback url" + (authorization | google | oauth | github | linkedin | auth0 | login) -(rate | webhook | #env) &
    oauth + (state | pkce | scope) -(rate | machine) ~0.93
    pkce ~0.93
    oauth + (login | signup | registration | flow | provider) + (work* | test | function*) -rate ~0.9
    oauth + (login | signup | registration | flow | provider) + (success* | flow | through) -rate ~0.9
    (google | github | facebook) + (login) + (work* | test | function* | success* | flow) -(rate | console) ~0.9
    (apple | microsoft | social) + (login) + (work* | test | function* | success* | flow) -(rate | console) ~0.9
    login + (google | sso | oauth) -(console | rate | #rate | limit | endpoint) ~0.86
    "sso" + (login | work* | flow | test) -(aws | provider) ~0.86
    "oauth state" ~0.94
    "state token" + ("single use" | ttl | redis | store | storage | once) &
    "state parameter" ~0.88
    "scopes" + (openid | profile | minimal) + (email | profile | set | proper*) ~0.88
    nonce + (oauth | oidc | openid) ~0.9
    redirect_uri ~0.88
    ("redirect uris" | "redirect uri") + (restrict | exact | match | allowlist | only | limit) -console ~0.92
    callback + (url | urls) + (allowlist | exact | restrict) -webhook ~0.92

Sources:
    RFC 6749 section 10.12; RFC 9700 section 2.1; OWASP ASVS 5.0 V10.2.1 and V10.2.3
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.served_routes import ServedRouteFacts
from proveout.facts.setting_value import Address
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    redirect_uri: Url = Url("")
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    state_life: timedelta = timedelta(minutes=10)


PASSES = {
    "routes": ServedRouteFacts.example(packages=frozenset({"authlib"})),
    "settings": EffectiveSettingsFacts.example(values={"GOOGLE_REDIRECT_URI": "https://shop.example.org/callback"}),
    "limits": Limits(Url("https://shop.example.org/callback")),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={"GOOGLE_REDIRECT_URI": "http://shop.example.org/callback"}),
}
REDIRECT = re.compile(r"(^|_)(REDIRECT|CALLBACK)_(URI|URL)$", re.IGNORECASE)
# These make the state, keep it with the session and compare it.
KEEP_STATE = frozenset(("authlib", "allauth", "social_django", "mozilla_django_oidc", "flask_dance"))
CLIENTS = KEEP_STATE | {"oauthlib", "requests_oauthlib", "httpx_oauth", "fastapi_users"}
SPEAKS = re.compile(r"oauth|oidc|sso|social|callback|openid|saml", re.IGNORECASE)
HERE = ("localhost", "127.0.0.1", "[::1]", "::1")


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = settings.start
    addresses = [(one, text) for one in settings.settings if REDIRECT.search(one.name) and (text := _text(one))]
    seen = [Evidence(f"{one.name} is {text}", one.of, start.again) for one, text in addresses]
    for (one, text), shown in zip(addresses, seen, strict=True):
        parts = urlsplit(text)
        if one.firm and parts.scheme == "http" and routes.packages & CLIENTS:
            where = "this machine" if parts.hostname in HERE else "plain HTTP"
            return failed(f"outside login: {one.name} sends visitors back to {where}; https is needed", shown)
    for one in settings.named("ACCOUNT_DEFAULT_HTTP_PROTOCOL"):
        if one.firm and one.value == "http" and not one.default and "allauth" in routes.packages:
            return failed(
                "outside login: allauth writes its redirect address with http",
                Evidence("ACCOUNT_DEFAULT_HTTP_PROTOCOL is http", one.of, start.again),
            )
    if limits.redirect_uri and addresses and limits.redirect_uri not in {text for _, text in addresses}:
        if all(one.firm for one, _ in addresses) and len(addresses) == 1:
            return failed(
                f"outside login: {addresses[0][0].name} is {addresses[0][1]}, {limits.redirect_uri} is stated", *seen
            )
        return unknown(f"outside login: no setting holds {limits.redirect_uri}", *seen)
    paths = [one for one in routes.own if SPEAKS.search(one.path)]
    named = [one for one in settings.settings if SPEAKS.search(one.name) and not one.default]
    if (
        not routes.packages & CLIENTS
        and not paths
        and not addresses
        and not named
        and routes.routes
        and not routes.unread
    ):
        return not_applicable(
            "outside login: no client of OAuth is imported, and no route or setting speaks of one",
            Evidence(f"{len(routes.routes)} routes and {len(settings.settings)} settings", start.place, start.again),
        )
    if loose := next((one for one, _ in addresses if not one.firm), None):
        return unknown(f"outside login: {loose.name} comes of variables that nobody gave", *seen)
    if not routes.packages & KEEP_STATE or not addresses:
        return unknown("outside login: how its state is kept, or where it leads back to, is not read", *seen)
    library = ", ".join(sorted(routes.packages & KEEP_STATE))
    return passed(f"outside login: {library} keeps the state, and {addresses[0][0].name} is https", *seen)


def _text(setting: EffectiveSetting) -> str:
    value = setting.value
    if isinstance(value, Address):
        port = f":{value.port}" if value.port else ""
        return f"{value.scheme}://{value.host}{port}{value.path}"
    return value if isinstance(value, str) and "://" in value else ""
