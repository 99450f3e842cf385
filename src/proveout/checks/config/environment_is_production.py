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
"""

import re
from dataclasses import dataclass

from proveout.facts.environment import EnvironmentFacts, environment_word
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
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


PASSES = {
    "environment": EnvironmentFacts.example(values={"ENVIRONMENT": "production"}),
    "python": PythonFacts.example(modules=()),
    "processes": ProcessFacts(),
    "limits": Limits(),
}
FAILS = {**PASSES, "environment": EnvironmentFacts.example(values={"ENVIRONMENT": "development"})}
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
