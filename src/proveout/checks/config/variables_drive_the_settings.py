"""Changing a variable changes the setting it is said to control.

Proof:
    The settings are built twice with two made-up values per variable; the effective setting must differ
    and carry the value. Control: an unrelated setting does not change. Literal hosts, URLs and
    credentials in settings modules are listed.

Asked as:
    environment variables used for all runtime configuration; settings read from environment; no
    hardcoded configuration; environment-based configuration; production settings applied from env;
    single DATABASE_URL accepted

Told by:
    ("environment based" | "environment driven" | "env driven") -(log | cookie | cors) ~0.93
    (setting | configuration) + (read | load) + environment -(secret | valid | document | production) ~0.92
    (setting | configuration) + (come | pull) + environment -(secret | valid | document | production) ~0.92
    (settings.py | config.py) + (read | load) + environment -(secret | valid | document | production) ~0.92
    (settings.py | config.py) + (come | pull) + environment -(secret | valid | document | production) ~0.92
    settings.py + read + "environment variable" ~0.95
    (os.environ* | os.getenv* | process.env.* | decouple.config*) -(print | #command) ~0.92
    (application | code | service | backend) + read + ("environment variable" | #env) -(fail | valid) ~0.88
    (read | reads) + environment + (#env | configuration | production) ~0.86
    configuration + externalized ~0.95
    ("twelve factor" | "12 factor" | "12-factor") ~0.86
    (hardcoded | "hard coded") + (configuration | value) -(secret | credential | key | password | url) ~0.88
    (hardcoded | "hard coded") + (setting | constant) -(secret | credential | key | password | url) ~0.88
    (hardcoded | "hard coded") + #env -(secret | credential | key | password | url) ~0.8
    configuration + (.env | ENVIRONMENT) + variable -(set | valid | document | example | require) ~0.7
    "environment variable" + (management | support) -(secret | credential | document | loaded | set) ~0.9
    "environment variable" + (loading | driven | runtime) -(secret | credential | document | loaded | set) ~0.9
    "environment variable" + use + (configuration | setting | all) -(secret | credential | password | set) ~0.88
    (controlled | configurable | driven | overridable) + environment -(false | log) ~0.88
    (secret | key | credential) + (loaded | read) + environment -(hardcoded | no | never | fallback | store) ~0.84
    "load environment variable" + (runtime | code | application | test) ~0.86
    "configuration change" + (require | without) + (code | deploy) ~0.88
    DATABASE_URL + (accepted | supported | parsed | configurable) ~0.86
    "environment variable" + (sensitive | "secret data") -(commit | git | hardcoded) ~0.84
    "configuration management" -(ansible | chef | puppet) ~0.72
    ("configuration supports" | "settings support") + (#env | environment) -(document | heroku | #setting) ~0.93
    (setting | settings | settings.py | .env) + (distinguish | separate | differ*) + (dev | production) ~0.78
    configurable + (database | url | port | setting) -(cors | host | cookie | timeout) ~0.8

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvCall
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS,)


@dataclass(frozen=True, slots=True)
class Limits:
    variables: tuple[str, ...] = ()
