"""Every variable that the code needs is set in the environment.

Why:
    A service that lacks a variable fails at the first request that needs it, not when it is started.

Fix:
    Set each missing variable where the service is started. Read it once at start-up, so that its absence
    stops the start: Django in settings.py, Flask in create_app, FastAPI with a pydantic-settings class.

Proof:
    Names read by the code without a default, by settings classes, compose, workflow and platform files
    are collected and compared with the names (not values) set in the environment, for web and worker.
    Control: the application starts with exactly that set (and without the ones said to be optional) and
    fails without a needed one. A name that only the document knows is reported.

Asked as:
    all required env vars set; environment variables configured in the hosting platform; production .env
    configured; environment variables configured; CI secrets configured; DATABASE_URL set; worker uses
    same environment variables as backend

Told by:
    #env -#setting + #alone ~0.8
    #env + @("environment variables" | "env vars" | .env* | secret | credential) -#setting + #alone ~0.82
    "environment variable" + (set | setup | configure*) -(document | template | valid | code | read | debug) ~0.88
    "environment variable" + (define | load | present | fill) -(document | template | valid | code | read | debug |
        fallback) ~0.88
    "environment variable" + (add | provide | exist | missing) -(document | example | template | valid | support) ~0.86
    "environment variable" + (review | verify | check) -(document | example | valid | use | read) ~0.86
    "environment variable" + (update | required) -(document | example | valid | use | read) ~0.86
    "environment variable" + all -(document | valid | use | read | secret | credential | hardcoded) ~0.86
    "environment variable" + production -(document | example | valid | use | secret | commit) ~0.84
    "environment variable" + (complete | correct) -(document | example | valid | use | secret | commit) ~0.84
    "environment variable" -(document | example | valid | use | hardcoded | secret | include | commit | read) ~0.78
    "required variable" -(valid | document) ~0.86
    variable + (set | setup | add | configure) + (railway | render | heroku | vercel) ~0.82
    variable + (set | setup | add | configure) + (netlify | dashboard | hosting) ~0.82
    "same environment variable" + (worker | celery | backend | service) ~0.94
    (.env | .env.production) + (create | copy | cp | fill | edit | nano) -(commit | gitignore) ~0.88
    (.env.prod | .env.staging) + (create | copy | cp | fill | edit | nano) -(commit | gitignore) ~0.88
    (.env | .env.production | .env.prod) + (configure | exist | rename) -(commit | gitignore) ~0.86
    (.env | .env.production) + (production | actual) + (value | credential | key) -commit ~0.88
    "environment file" + (create | copy | configure | exist | place) -(commit | gitignore | example | permission) ~0.84
    (github | gitlab | repository | ci | actions) + secret + (configure | set | setup) -(scan | commit | no) ~0.86
    (github | gitlab | repository | ci | actions) + secret + (add | create | present) -(scan | commit | no) ~0.86
    "required secret" + (present | set | setup | configure | add | exist) ~0.88
    secret + (present | configure) -(key | strong | manage | security | valid | scan | rotate | webhook | jwt) ~0.74
    #env + (set | configure* | present) -(#setting | false | strong | #command | #path | timeout | empty) ~0.82
    #env + (exist | require | obtained | correct | copy) -(#path | #setting | true | false | strong | #command) ~0.77
    (DATABASE_URL | REDIS_URL) + (set | add | environment) -(timeout | pool | tls | format | wrong) ~0.9
    (DATABASE_URL | REDIS_URL) + (require | copy) -(timeout | pool | tls | format | wrong) ~0.9
    (DATABASE_URL | REDIS_URL) + configured -(timeout | pool | tls | direct | single) ~0.88
    (DATABASE_URL | REDIS_URL) + (correct | present | automatic) ~0.88
    SUPABASE_* + (set | configure | add | present) ~0.84
    SECRET_KEY + (set | require | present | update) -(strong | random | generate | valid | fail | type) ~0.86
    "jwt secret" + (set | present) -(strong | random | #number | generate | valid) ~0.85
    ("session secret" | "secret key") + (set | present) -(strong | random | #number | generate | valid) ~0.85
    "secret key" + generate + (set | add) -(not | automatic) ~0.82 &
    #env + @("environment variable" | "github secret" | envs) -(use | false | move | replace | #path | #setting |
        empty | if | wrong | derive | insecure | "not default" | "default values" | field) ~0.8
    #env + @(.env | .env.production | "required variable") -(use | false | replace | #command | #setting) ~0.77
    #env + @("environment setup" | "environment configuration") -(false | replace | #command | #setting) ~0.76
    #env + @("configure environment" | secret) -(false | replace | log | remove | #command | #setting) ~0.75
    #setting + #env + (url | key | secret | token | password | dsn) -(maximum | per | "api url" | VITE_* | timeout |
        storage_uri* |
        #command) ~0.8
    #setting + #env + (user | email | id | sid | name | bucket | host) -(maximum | minimum | per | VITE_* |
        EMAILS_* | SMTP_* | #command) ~0.8
    #env + (url | key | secret | token) + @production -(#setting | #command | remove | timeout) ~0.71
    #env + (password | dsn | id) + @production -(#setting | #command | remove | timeout) ~0.71
    (echo | printenv) + #env ~0.75
    "api key" + (configure | set | setup | add) + (all | environment | .env) -(commit | code) ~0.8
    "api key" + configure -(stripe | payment | security | rotate | if) ~0.74
    credential + (set | setup | configure) -(default | admin | email | smtp | payment | stripe | hardcoded) ~0.8
    credential + (add | paste | enter) -(default | admin | email | smtp | payment | stripe | hardcoded) ~0.8
    credential + (fill | provide | correct | present) -(default | admin | email | smtp | ses | payment | login) ~0.77
    "connection string" + (configure | set | update | correct | environment) -(pool | tls | hardcoded) ~0.77
    "anon key" + (configure | set) -(frontend | browser | client) ~0.8
    heroku + configure + set + #env ~0.81
    "key secret key" ~0.85
    "service role key" + configure ~0.84 &
    "environment variable" + set + valid ~0.86 &
    "webhook secret" + (environment | configure | set) ~0.78
    variable + (all | custom | application) + (set | configure) -(valid | document | environment) ~0.82
    variable + add + .env* ~0.84
    (critical | required) + secret -(valid | enforce | not | fail) ~0.74
    key + (add | update | set) + (dashboard | render | vercel | railway | heroku | netlify) -(stripe | rotate) ~0.76
    cp + example + environment ~0.88
    #setting + #env + (url | key | secret | token | password | dsn) + @(environment | variable | .env |
        .env.production) -(maximum | per | "api url" | local | staging | frontend | new | VITE_* | field | str |
        default) ~0.81
    #setting + #env + (user | email | id | sid) + @(environment | variable | .env | .env.production) -(maximum |
        minimum | per | local | staging | mail | smtp | EMAILS_* | VITE_* | field | str) ~0.81
    "database url" + (production | missing | provide | add) -(pool | tls | format | wrong | staging) ~0.78
    secret + (add | set | configure) + (fly.io | railway | render | vercel | heroku | netlify | cloudflare |
        platform) -(scan | rotate | strong | webhook) ~0.86
    required + (configuration | config | setting) + (value | key | present | set) -(valid | document | start |
        fail) ~0.8
    #setting + #env + #email -(VITE_* | mail | smtp | EMAILS_*) ~0.81
    SECRET_KEY + #setting + (generate* | openssl) ~0.85 &
    "service role key" + environment ~0.84 &
    "environment variable" + all + valid ~0.86 &
    REDIS_URL + #setting -(storage_uri* | timeout) ~0.84 &
    SUPABASE_SERVICE_ROLE_KEY + set ~0.84 &
    (FIRST_SUPERUSER | DJANGO_SUPERUSER_USERNAME | ADMIN_EMAIL) + #setting ~0.81
    (DB_PORT | POSTGRES_PORT | REDIS_PORT | DATABASE_PORT) + #setting ~0.83
    "variables environment" ~0.88
    #env + #blank -(VITE_* | mail | smtp | NODE_ENV | DEBUG) ~0.8
    (key | token | secret | "client id" | "cloud name") + @("credentials required" | "required credentials" |
        "credentials needed" | "required keys") -(rotate | hash) ~0.8

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvVariable
"""

import re
from dataclasses import dataclass

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.environment_reads import EnvironmentReadFacts
from proveout.facts.missing_variables import MissingVariableFacts
from proveout.facts.python import PythonFacts
from proveout.facts.start_trials import StartTrialFacts, Variant
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Choice
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    process: Choice = Choice("web")


PASSES = {
    "missing": MissingVariableFacts.example(),
    "reads": EnvironmentReadFacts.example(),
    "trials": StartTrialFacts.example(),
    "environment": EnvironmentFacts.example(),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "missing": MissingVariableFacts.example(missing={"BROKER_URL": "KeyError: 'BROKER_URL'"}),
    "reads": EnvironmentReadFacts.example(),
    "trials": StartTrialFacts.example(),
    "environment": EnvironmentFacts.example(values={"SECRET_KEY": "q9T-v1xWc7_ZrK4mN8sLp2eY"}),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
# Looked for by a framework itself, which goes on without them.
OF_FRAMEWORKS = re.compile(r"(DJANGO_SETTINGS_MODULE|CELERY_CONFIG_MODULE|(FLASK|PYDANTIC|RATELIMIT|XDG)_\w+)$")
# Set by the platform or the shell, never by an environment file.
GIVEN = frozenset("PATH HOME USER PWD SHELL LANG TZ TMPDIR HOSTNAME PORT PYTHONPATH VIRTUAL_ENV".split())


def check(
    missing: MissingVariableFacts,
    reads: EnvironmentReadFacts | Unreadable,
    trials: StartTrialFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if not missing.environment:
        return unknown("variables: no environment file was handed over: name one with --env-file")
    lacking = {
        name: f"{missing.entry} does not start without it: {says}"
        for name, says in missing.missing.items()
        # A line that names its variables says nothing of the others.
        if name not in limits.optional and (not limits.names or name in limits.names)
    }
    if not isinstance(reads, Unreadable):
        lacking |= {name: "named by the document" for name in limits.names if name not in reads.start.given}
    if lacking:
        return failed(
            f"{missing.environment}: {', '.join(lacking)} is not set, and is needed",
            *(Evidence(f"{name}: {why}", missing.environment, missing.again) for name, why in lacking.items()),
        )
    if isinstance(reads, Unreadable):
        return unknown(f"variables: {reads.reason}")
    return _set(reads, trials, limits)


def _set(reads: EnvironmentReadFacts, trials: StartTrialFacts | Unreadable, limits: Limits) -> Verdict:
    """Of a start to which nothing lacks."""
    start = reads.start
    asked = [one for one in reads.reads if one.name not in GIVEN and one.name not in limits.optional]
    by_name = {one.name: one for one in asked}
    names = limits.names or tuple(one.name for one in asked if one.given)
    if not names:
        return unknown(f"variables: {start.place} reads no variable of {start.environment} when it starts")
    seen = [
        Evidence(
            f"{name} is set", f"{start.environment}; read in {by_name[name].where}" if name in by_name else start.place
        )
        for name in names
    ]
    unread = [name for name in limits.names if name not in by_name]
    if unread and not reads.whole:
        return unknown(f"variables: {', '.join(unread)} set, and {start.entry} does not read it when it starts", *seen)
    open_ = [
        one for one in asked
        if not (one.given or one.has_default or limits.names) and not OF_FRAMEWORKS.match(one.name)
    ]  # fmt: skip
    if open_:
        one = open_[0]
        return unknown(f"variables: {one.where} reads {one.name}, which is not set; it starts without it", *seen)
    if isinstance(trials, Unreadable):
        return unknown(f"variables: {start.entry} starts with them; {trials.reason}", *seen)
    stopped = next((one for one in trials.trials if one.variant is Variant.UNSET and not one.started), None)
    if stopped is None:
        return unknown(f"variables: {start.entry} starts with them, and without any that was taken away too", *seen)
    how = (
        f"{', '.join(names)} set, and {start.entry} starts with it"
        if limits.names
        else f"{start.entry} starts with exactly what is set, {len(names)} variables of it read"
    )
    return passed(
        f"{start.environment}: {how}",
        control(f"without {stopped.variable} it stops: {stopped.says}", stopped.where or start.place, start.again),
        *seen,
    )


def check_files(environment: EnvironmentFacts, python: PythonFacts, limits: Limits) -> Verdict:
    needed = _needed(python, limits)
    empty = [name for name in needed if name not in environment.variables or not len(environment.variables[name].value)]
    if empty:
        return failed(
            f"{environment.path}: {', '.join(empty)} is not set, and is needed",
            *(Evidence(f"{name} is not set", f"{environment.path}; {needed[name]}", _again(name)) for name in empty),
        )
    seen = [Evidence(f"{name} is set", f"{environment.path}:{environment.variables[name].line}") for name in needed]
    if limits.names:
        return passed(f"{environment.path}: {', '.join(needed)} set", *seen)
    if not needed:
        return unknown("variables: no Python file was seen to read a variable that has no default")
    doubt = [module.broken for module in python.broken if not module.is_test]
    doubt += [f"{m.path}:{m.indirect[0]} reads a variable by a computed name" for m in python.application if m.indirect]
    if doubt:
        return unknown(f"variables: all {len(needed)} that can be seen are set, but {doubt[0]}", *seen)
    return passed(
        f"{environment.path}: all {len(needed)} variables that the code needs are set",
        control(f"{len(python.application)} Python files were read for variables", "the repository's Python files"),
        *seen,
    )


def _needed(python: PythonFacts, limits: Limits) -> dict[str, str]:
    """Each needed name with the place that needs it."""
    if limits.names:
        return dict.fromkeys(limits.names, "named by the document")
    return {
        read.name: f"read in {module.path}:{read.line}"
        for module in python.application
        for read in module.environment
        if read.default is None and read.name not in GIVEN and read.name not in limits.optional
    }


def _again(name: str) -> str:
    return f"grep -rn {name} --include='*.py' ."
