"""The application runs with its production settings.

Why:
    A service that believes to be in development shows stack traces, trusts every host and keeps its mails to itself.

Fix:
    Django: DJANGO_SETTINGS_MODULE=config.settings.production where the service is started, wsgi.py and the worker
    included. Flask: the variable that create_app chooses its configuration by. FastAPI: the field of the settings
    class. Let an unknown value stop the start.

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
    (ENVIRONMENT=staging | ENVIRONMENT=local | ENVIRONMENT=development) ~0.9
    (settings.prod | settings.production | settings_prod | settings/production.py) ~0.95
"""

import re
from dataclasses import dataclass

from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.environment import EnvironmentFacts, environment_word
from proveout.facts.environment_reads import EnvironmentRead, EnvironmentReadFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    name: str = "ENVIRONMENT"
    value: str = "production"


READ = EnvironmentRead("ENVIRONMENT", "shop/settings.py:9")
REFUSED = Trial("ENVIRONMENT", Variant.NONSENSE, started=False, says="ENVIRONMENT is unknown", names_variable=True)
PASSES = {
    "settings": EffectiveSettingsFacts.example(values={"ENVIRONMENT": "production"}),
    "reads": EnvironmentReadFacts.example(reads=(READ,)),
    "trials": StartTrialFacts.example(trials=(REFUSED,)),
    "environment": EnvironmentFacts.example(values={"ENVIRONMENT": "production"}),
    "python": PythonFacts.example(modules=()),
    "processes": ProcessFacts(),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={"ENVIRONMENT": "development"}),
    "environment": EnvironmentFacts.example(values={"ENVIRONMENT": "development"}),
}
# Variables that decide the mode where the document names none.
NAMES = (
    "ENVIRONMENT APP_ENV APP_ENVIRONMENT ENV FLASK_ENV DJANGO_ENV FASTAPI_ENV PYTHON_ENV DEPLOY_ENV STAGE "
    "DJANGO_SETTINGS_MODULE"
).split()
MODULE = "DJANGO_SETTINGS_MODULE"
OTHER = frozenset(("development", "test", "debug", "staging"))


@dataclass(frozen=True, slots=True)
class _Said:
    name: str
    value: str
    where: str


def check_settings(
    settings: EffectiveSettingsFacts,
    reads: EnvironmentReadFacts,
    trials: StartTrialFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    start = settings.start
    names = (limits.name,) if limits != Limits() else NAMES
    if not start.environment:
        return unknown("environment: no environment file of production was handed over: name one with --env-file")
    read = [one for one in reads.reads if one.name in names and one.name != MODULE]
    unset = [one for one in read if not one.given and isinstance(one.default, str)]
    if away := next((one for one in unset if environment_word(str(one.default)) in OTHER), None):
        return failed(
            f"environment: {start.environment} does not set {away.name}, and {away.where} then takes '{away.default}'",
            Evidence(f"{away.name} is not set, its default is '{away.default}'", away.where, start.again),
        )
    held = [
        one for one in settings.settings if {one.name.upper(), one.variable.upper()} & {*names} and one.name != MODULE
    ]
    held = [one for one in held if isinstance(one.value, str) and one.value]
    seen = [Evidence(f"{one.name} is '{one.value}'", one.of, start.again) for one in held]
    seen += [Evidence(f"{one.name} is read", one.where, start.again) for one in read]
    wrong = next((one for one in held if one.firm and environment_word(str(one.value)) in OTHER), None)
    if wrong is not None and _wants_production(limits):
        return failed(
            f"environment: {wrong.of} starts with {wrong.name} = '{wrong.value}', {limits.value} is needed", *seen
        )
    if start.settings and _is_other(start.settings):
        again = Evidence(f"Django's settings are {start.settings}", start.place, start.again)
        return _of_module(settings, again)
    if not read:
        return unknown(f"environment: {start.place} reads none of {', '.join(names[:3])} when it starts", *seen)
    good = [one for one in held if one.firm and one.value in (limits.value, start.settings)]
    if not good:
        return unknown(f"environment: {read[0].name} is read, and what it leads to is in no setting of its name", *seen)
    if isinstance(trials, Unreadable):
        return unknown(f"environment: {good[0].name} is {good[0].value}; {trials.reason}", *seen)
    strange = [one for one in trials.trials if one.variable == read[0].name and one.variant is Variant.NONSENSE]
    if not strange:
        return unknown(f"environment: {good[0].name} is {good[0].value}; no other word was tried", *seen)
    if strange[0].started:
        return unknown(f"environment: {good[0].name} is {good[0].value}, and any other word is taken as well", *seen)
    return passed(
        f"environment: {good[0].name} is {good[0].value} as {start.entry} starts, and an unknown word is refused",
        control(
            f"with an unknown {read[0].name} it stops: {strange[0].says}", strange[0].where or start.place, start.again
        ),
        *seen,
    )


def _of_module(settings: EffectiveSettingsFacts, again: Evidence) -> Verdict:
    """A module of another environment; `local.py` is also where a host keeps its own settings."""
    start = settings.start
    off = any(one.name == "DEBUG" and one.firm and one.value is False for one in settings.settings)
    if off and start.settings.endswith("local"):
        return unknown(f"environment: {start.entry} starts with {start.settings}, and debug is off there", again)
    return failed(f"environment: {start.entry} starts with {start.settings}", again)


def _wants_production(limits: Limits) -> bool:
    return environment_word(limits.value) == "production"


def _is_other(module: str) -> bool:
    return environment_word(re.sub(r"^settings_|_settings$", "", module.rpartition(".")[2])) in OTHER


def check_files(
    environment: EnvironmentFacts | Unreadable,
    python: PythonFacts,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    names = (limits.name,) if limits != Limits() else tuple(NAMES)
    said = [*_of_file(environment, names), *_of_processes(processes, names)]
    reason = f"; {environment.reason}" if isinstance(environment, Unreadable) else ""
    if not said:
        return unknown(f"environment: no file was seen to set {' or '.join(names[:3])}{reason}")
    if not isinstance(environment, Unreadable) and environment_word(environment.environment) != "production":
        return unknown(f"environment: {environment.path} is the file of {environment.environment}, not of production")
    seen = [Evidence(f"{one.name} is set", one.where, _again(one)) for one in said]
    wrong = next(((one, why) for one in said if (why := _wrong(one, limits, python))), None)
    if wrong is not None:
        one, why = wrong
        return failed(f"environment: {one.where} {why}, {limits.value} is needed", *seen)
    doubt = next((why for one in said if (why := _doubt(one, limits, python))), "")
    if doubt:
        return unknown(f"environment: {doubt}", *seen)
    return passed(f"environment: {said[0].name} is {said[0].value}", *seen)


def _of_file(environment: EnvironmentFacts | Unreadable, names: tuple[str, ...]) -> list[_Said]:
    if isinstance(environment, Unreadable):
        return []
    return [
        _Said(name, found.value.reveal().strip(), f"{environment.path}:{found.line}")
        for name in names
        if (found := environment.variables.get(name)) is not None and len(found.value)
    ]


def _of_processes(processes: ProcessFacts | Unreadable, names: tuple[str, ...]) -> list[_Said]:
    if isinstance(processes, Unreadable):
        return []
    return [
        _Said(name, value.reveal().strip(), one.where)
        for one in processes.processes
        for name, value in one.environment.items()
        # Only a file that says to be for production: a plain Compose file may be a developer's.
        if name in names and re.search(r"prod", one.path) and not one.profiles and "$" not in value.reveal()
    ]


def _wrong(one: _Said, limits: Limits, python: PythonFacts) -> str:
    if _is_module(one):
        last = one.value.rpartition(".")[2]
        if environment_word(re.sub(r"^settings_|_settings$", "", last)) in OTHER:
            return f"{one.name} names settings of {environment_word(re.sub(r'^settings_|_settings$', '', last))}"
        top = one.value.partition(".")[0]
        paths = {module.path for module in python.modules}
        file = one.value.replace(".", "/")
        here = any(re.search(rf"(^|/){re.escape(top)}/", path) for path in paths)
        there = any(path.endswith((f"{file}.py", f"{file}/__init__.py")) for path in paths)
        return f"{one.name} names {_short(one.value)}, and no such file is there" if here and not there else ""
    word = environment_word(one.value)
    if limits.value and environment_word(limits.value) == "production" and word in OTHER:
        return f"sets {one.name} to a value for {word}"
    return ""


def _doubt(one: _Said, limits: Limits, python: PythonFacts) -> str:
    stated = limits.value if limits != Limits() or not _is_module(one) else one.value
    alike = one.value == stated or (limits == Limits() and environment_word(one.value) == "production")
    if not alike:
        return (
            f"{one.where} sets {one.name} to another value than {limits.value}, and only the code knows what that means"
        )
    if (
        _is_module(one)
        and environment_word(re.sub(r"^settings_|_settings$", "", one.value.rpartition(".")[2])) != "production"
    ):
        return f"{one.where} names {_short(one.value)}; whether those settings are for production is not in the name"
    reads = any(read.name == one.name for module in python.application for read in module.environment)
    if python.modules and not reads and not _is_module(one):
        return f"{one.where} sets {one.name}, and no Python file was seen to read it"
    return ""


def _is_module(one: _Said) -> bool:
    return one.name == MODULE


def _short(value: str) -> str:
    # A settings module is no secret, but nobody knows what was written there.
    return f"'{value}'" if re.fullmatch(r"[\w.]{1,60}", value) else "a module"


def _again(one: _Said) -> str:
    path = one.where.rpartition(":")[0]
    return f"grep -n '{one.name}' '{path}'"
