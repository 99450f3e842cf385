"""The application runs with its production settings.

Proof:
    The named variable must be read by the code, accepted, and must change what the application does; an
    unknown value must be refused. Deployment files and the running service (kit, behaviour) must agree.

Asked as:
    ENVIRONMENT=production; NODE_ENV=production; FLASK_ENV set to production; DJANGO_SETTINGS_MODULE
    points to production; environment mode is production; environment variable decides the mode

Told by:
    "environment production" -(variable | .env* | staging | development | separate | match | template | rollback) ~0.93
    (NODE_ENV | FLASK_ENV | APP_ENV | RAILS_ENV | DJANGO_ENV | ASPNETCORE_ENVIRONMENT) + production ~0.94
    (NODE_ENV | FLASK_ENV | APP_ENV | RAILS_ENV) -(development | debug | false) ~0.86
    (DJANGO_ENV | ASPNETCORE_ENVIRONMENT) -(development | debug | false) ~0.86
    (ENVIRONMENT=production | ENV=production | ENV=prod | STAGE=prod | STAGE=production) ~0.95
    SPRING_PROFILES_ACTIVE -development ~0.92
    DJANGO_SETTINGS_MODULE -document ~0.92
    "production setting" + (use | active | load | run | application | apply) -(security | environment | review) ~0.86
    "production setting" + module ~0.9
    ("setting module" | "setting production") + (use | point | load | module) ~0.86
    (settings_production.py | settings/production.py | config/settings/production.py) ~0.8
    "production mode" -(stripe | payment | oauth | google | ses | debug | paypal | log | consent) ~0.88
    "production profile" -(photo | user) ~0.86
    "environment mode" -debug ~0.8
    "production configuration" + (use | load | active | select) -(backup | review) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    name: str = "ENVIRONMENT"
    value: str = "production"
