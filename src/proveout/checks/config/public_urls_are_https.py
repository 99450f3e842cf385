"""Every public address in the settings is HTTPS and not this machine.

Proof:
    Settings and environment values that parse as URLs and are used for links, callbacks, CORS or mail
    must be https with a public host; each offender is named with where it is used. Control: at least
    one public address was found, otherwise unknown.

Asked as:
    APP_BASE_URL uses HTTPS; no localhost references in production; FRONTEND_URL set to production
    domain; callback URLs use HTTPS; production domain configured; no hardcoded localhost URLs

Told by:
    (APP_BASE_URL | APP_URL | BASE_URL | FRONTEND_URL) -(cors | redirect) ~0.92
    (FRONTEND_BASE_URL | SITE_URL | PUBLIC_URL) -(cors | redirect) ~0.92
    (NEXTAUTH_URL | AUTH_URL | BETTER_AUTH_URL | WEB_URL | WEB_BASE_URL | PUBLIC_BASE_URL | WEBSITE_URL) -cors ~0.9
    (BACKEND_URL | SERVER_URL | CLIENT_URL | APP_DOMAIN) ~0.88
    (SITE_DOMAIN | NEXT_PUBLIC_APP_URL | NEXT_PUBLIC_SITE_URL) ~0.88
    localhost + (no | not | never | remove) -(origin | @cors | allowed* | database | port | redis | client) ~0.9
    localhost + (replace | hardcoded) -(origin | @cors | allowed* | database | port | redis | client) ~0.9
    localhost + (reference | link) -(cors | origin | database | redis | test | visit | open) ~0.84
    localhost + url + (update | change | replace | switch) -(cors | origin | database | redis | client) ~0.86
    (hardcoded | "hard coded") + url -(api | database | redis | vite) ~0.88
    url + https + (all | public | every) -(redirect | certificate | api | #command | #url) ~0.85
    url + https + (link | base | callback) -(redirect | certificate | api | #command | #url) ~0.85
    "callback url" + (https | production | update | correct) -(oauth | google | github | stripe) ~0.76
    "production url" + (configure | set | update | use | correct) -(api | oauth | webhook | test) ~0.78
    "production domain" + (setting | url) + (configure | set | update) -(cors | origin | host | oauth | stripe) ~0.8
    "production domain" + application + (configure | set | update) -(cors | origin | host | oauth | stripe) ~0.8
    "frontend url" + (set | correct | production | configure) -(cors | origin | redirect) ~0.84
    (APP_URL | BASE_URL | SITE_URL | FRONTEND_URL) + domain ~0.94
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
