"""Each setting that the document names has the stated effective value.

Why:
    A value that stands in the document and not in the service is a promise that nobody keeps: a timeout that is not
    set, a flag that is still off.

Fix:
    Set it where the service is started, and read it once: Django in the production settings, Flask in create_app,
    FastAPI in the settings class. Take out the literal that shadows it.

Proof:
    The application is imported with the environment's values and the named setting is read where the
    library reads it (engine pool, Celery app, framework settings, flag store), not from the text of a
    file. A variable that nobody reads fails. Control: with another value in the environment the reading
    changes.

Asked as:
    TIMEOUT=30 set; setting has production value; pool size 10 and overflow 20; feature flags set for
    production; PORT=8080; result_expires=3600; variable set to documented value

Told by:
    (--keep-alive | --max-requests | --max-requests-jitter | --limit-concurrency | --backlog | --threads) ~0.82
    #setting + #env -(url | key | secret | token | password | dsn | user | name | email | id | debug) ~0.77
    #setting + @(setting | settings.py | configuration) -(url | key | secret | password | debug | user) ~0.74
    "feature flag" + (set | configure | enable | disable) -(remove | rollback | gradual) ~0.86
    "feature flag" + (off | correct | review | default) -(remove | rollback | gradual) ~0.86
    "feature flag" -(remove | document | rollback | gradual | rollout | monitor | redis | table) ~0.78
    #env + set + #path ~0.84
    #env + (true | false | off | remove) -(debug | production | cookie | tls | hsts | csrf | #setting) ~0.74
    #env + (#number | #duration | #size) + (set | value | equal) -(secret | key | password | #setting | character) ~0.74
    variable + (documented | stated | expected | correct) + value -example ~0.8
    "default setting" + review ~0.85
    flag + (disable | off | enable) + (production | launch | default) ~0.85
    #setting + (add | set) + #number -(#env | url | key | secret | token | password | debug | #path |
        #command) ~0.86
    (timezone | "time zone" | TIME_ZONE) + utc ~0.93
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.celery_application import CeleryApplicationFacts
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Expression, Module, PythonFacts, Setting, Value
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.WIRE, Sight.FILES)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    name: str
    value: str


_PLAIN = Module("config/settings.py", settings=(Setting("SESSION_COOKIE_AGE", 9, 3600),))
PASSES = {
    "settings": EffectiveSettingsFacts.example(values={"SESSION_COOKIE_AGE": 3600}),
    "celery": Unreadable("not read"),
    "databases": Unreadable("not read"),
    "environment": EnvironmentFacts.example(),
    "python": PythonFacts((_PLAIN,)),
    "limits": Limits("SESSION_COOKIE_AGE", "3600"),
}
FAILS = {**PASSES, "limits": Limits("SESSION_COOKIE_AGE", "600")}
TRUTH = {
    "true": True,
    "on": True,
    "yes": True,
    "enabled": True,
    "false": False,
    "off": False,
    "no": False,
    "disabled": False,
}
UNITS = {
    "": 1.0, "s": 1.0, "sec": 1.0, "second": 1.0, "seconds": 1.0, "m": 60.0, "min": 60.0, "minutes": 60.0,
    "h": 3600.0, "hours": 3600.0, "d": 86400.0, "days": 86400.0,
}  # fmt: skip
AMOUNT = re.compile(r"(-?\d[\d_]*(?:\.\d+)?)\s*([a-z]*)")
# Calls by which other values may take the place of what a settings file says.
OVERRIDES = re.compile(
    r"(config\.(update|from_\w+)|conf\.update|config_from_object|django_heroku\.settings|setattr|exec|Dynaconf|"
    r"load_dotenv|locals\(\)\.update|globals\(\)\.update|split_settings\.tools\.include)$"
)
SETTINGS = re.compile(
    r"(^|/)(settings|config|configuration|celeryconfig|conf)[\w.-]*(/|\.py$)|settings\.py$|config\.py$"
)
# Settings of Django that stand at the top of its module and that Django itself reads.
DJANGO = frozenset(
    "SESSION_COOKIE_AGE SESSION_COOKIE_NAME SESSION_COOKIE_SECURE SESSION_COOKIE_HTTPONLY SESSION_COOKIE_SAMESITE "
    "SESSION_EXPIRE_AT_BROWSER_CLOSE SESSION_SAVE_EVERY_REQUEST SESSION_ENGINE CSRF_COOKIE_SECURE CSRF_COOKIE_HTTPONLY "
    "CSRF_COOKIE_SAMESITE CSRF_USE_SESSIONS SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS SECURE_HSTS_PRELOAD "
    "SECURE_HSTS_INCLUDE_SUBDOMAINS SECURE_REFERRER_POLICY SECURE_CONTENT_TYPE_NOSNIFF X_FRAME_OPTIONS APPEND_SLASH "
    "DATA_UPLOAD_MAX_MEMORY_SIZE DATA_UPLOAD_MAX_NUMBER_FIELDS DATA_UPLOAD_MAX_NUMBER_FILES "
    "FILE_UPLOAD_MAX_MEMORY_SIZE PASSWORD_RESET_TIMEOUT EMAIL_BACKEND EMAIL_HOST EMAIL_PORT EMAIL_USE_TLS "
    "TIME_ZONE USE_TZ LANGUAGE_CODE USE_I18N ROOT_URLCONF WSGI_APPLICATION STATIC_URL MEDIA_URL "
    "CACHE_MIDDLEWARE_SECONDS DEFAULT_AUTO_FIELD".split()
)
OF_A_DATABASE = ("CONN_MAX_AGE", "CONN_HEALTH_CHECKS", "ATOMIC_REQUESTS")
ENGINES = re.compile(r"(create_engine|create_async_engine|engine_from_config|conf\.update)$")


@dataclass(frozen=True, slots=True)
class _Found:
    value: Value
    module: Module
    line: int
    firm: bool  # nothing around it decides whether it counts
    wired: bool = True  # it stands where settings are read from


def check(
    settings: EffectiveSettingsFacts,
    celery: CeleryApplicationFacts | Unreadable,
    databases: DatabaseSettingsFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if not limits.name or not limits.value:
        return unknown("setting: the document names no setting with its value")
    start = settings.start
    # Django reads these from an entry of DATABASES; at the top of its module nobody looks at them.
    own = () if limits.name.upper() in OF_A_DATABASE else settings.settings
    everything = (*own, *_of_celery(celery), *_of_pools(databases))
    named = [one for one in everything if limits.name.lower() in (one.name.lower(), one.variable.lower())]
    # Where a framework or a class of settings has it, a constant of the same name is only on its way there.
    found = [one for one in named if one.owner is not Owner.MODULE] or named
    if not found:
        return unknown(f"setting: {start.place} starts without a setting {limits.name}")
    seen = [Evidence(f"{one.name} is {_shown(one)}", one.of, start.again) for one in found]
    same = [_same(_measured(one), limits.value) for one in found]
    if loose := next((one for one in found if not one.firm), None):
        return unknown(
            f"setting: {loose.of} takes {limits.name} from variables that nobody gave; hand them over with --env-file",
            *seen,
        )
    if None in same:
        return unknown(
            f"setting: {limits.name} of {found[same.index(None)].of} cannot be compared with {limits.value}", *seen
        )
    if not any(same):
        return failed(f"setting: {limits.name} is {_shown(found[0])} in {found[0].of}, {limits.value} is stated", *seen)
    if not all(same):
        other = found[same.index(False)]
        if other.owner is Owner.DATABASE:
            return failed(f"setting: {limits.name} is {_shown(other)} in {other.of}, {limits.value} is stated", *seen)
        return unknown(f"setting: {limits.name} is {_shown(other)} in {other.of}, and as stated elsewhere", *seen)
    if found[0].owner is Owner.MODULE or not found[0].read:
        return unknown(
            f"setting: {found[0].of} holds {limits.name} as stated; whether anything reads it is not seen", *seen
        )
    return passed(f"setting: {limits.name} is {_shown(found[0])} in {found[0].of} as it starts, as stated", *seen)


def _of_celery(celery: CeleryApplicationFacts | Unreadable) -> Iterator[EffectiveSetting]:
    """What Celery itself has in force, under its own names and under those of Django's settings."""
    for app in () if isinstance(celery, Unreadable) else celery.applications:
        for name, one in app.settings.items():
            yield EffectiveSetting(
                name, one.value, Owner.CELERY, app.at, one.firm, not one.changed, f"CELERY_{name.upper()}"
            )


def _of_pools(databases: DatabaseSettingsFacts | Unreadable) -> Iterator[EffectiveSetting]:
    """What each engine has in force: a second one counts as the first does."""
    for one in () if isinstance(databases, Unreadable) else databases.servers:
        if one.engine.startswith("django"):
            for name, value in zip(OF_A_DATABASE, (one.max_age, one.health_checks, one.atomic), strict=True):
                yield EffectiveSetting(name, value, Owner.DATABASE, one.name, one.firm)
        if one.pool is None or one.engine != "sqlalchemy":
            continue
        values = {
            "pool_size": one.pool.size, "max_overflow": one.pool.overflow, "pool_timeout": one.pool.timeout,
            "pool_recycle": one.pool.recycle, "pool_pre_ping": one.pool.pre_ping,
        }  # fmt: skip
        for name, value in values.items():
            yield EffectiveSetting(name, value, Owner.DATABASE, one.name, one.firm)


def _measured(one: EffectiveSetting) -> Value:
    """The value as the files' sight has them: a duration in seconds; what has parts cannot be compared."""
    match one.value:
        case bool() | str() | int() | float():
            return one.value
        case timedelta():
            return one.value.total_seconds()
        case _:
            return Expression("")


def _shown(one: EffectiveSetting) -> str:
    match one.value:
        case bool() | int() | float() | None:
            return str(one.value)
        case timedelta():
            return f"{one.value.total_seconds():g} s"
        case str():
            return repr(one.value) if len(one.value) <= 60 else "a long text"
        case _:
            return "no plain value"


def check_files(environment: EnvironmentFacts | Unreadable, python: PythonFacts, limits: Limits) -> Verdict:
    if not limits.name or not limits.value:
        return unknown("setting: the document names no setting with its value")
    set_here = None if isinstance(environment, Unreadable) else environment.variables.get(limits.name)
    if set_here is not None and not isinstance(environment, Unreadable):
        where = f"{environment.path}:{set_here.line}"
        seen = Evidence(f"{limits.name} is set", where, f"grep -n '^{limits.name}=' '{environment.path}'")
        alike = _same(set_here.value.reveal().strip(), limits.value)
        if alike is False:
            return failed(f"setting: {where} sets {limits.name} to another value, {limits.value} is stated", seen)
        if alike is None:
            return unknown(
                f"setting: {where} sets {limits.name}, and its value cannot be compared with {limits.value}", seen
            )
        return unknown(
            f"setting: {where} sets {limits.name} as stated; only the started application shows what it makes of it",
            seen,
        )
    found = _literals(python, limits.name)
    if not found:
        reason = f"; {environment.reason}" if isinstance(environment, Unreadable) else f", nor does {environment.path}"
        return unknown(f"setting: no Python file sets {limits.name} to a literal{reason}")
    seen_all = [Evidence(f"{limits.name} is set", f"{one.module.path}:{one.line}", _again(one)) for one in found]
    same = [_same(one.value, limits.value) for one in found]
    shown = f"{found[0].module.path}:{found[0].line}"
    doubt = _doubt(found, python, limits)
    if all(one is False for one in same) and not doubt:
        return failed(f"setting: {shown} sets {limits.name} to another value, {limits.value} is stated", *seen_all)
    if all(same) and not doubt and limits.name not in DJANGO:
        doubt = "whether anything reads it is not in the files"
    if all(same) and not doubt and not isinstance(environment, Unreadable):
        return passed(
            f"setting: {shown} sets {limits.name} as stated, and nothing was seen that could override it", *seen_all
        )
    reason = doubt or (environment.reason if isinstance(environment, Unreadable) else "not every value can be compared")
    return unknown(f"setting: {shown} sets {limits.name}, but {reason}", *seen_all)


def _literals(python: PythonFacts, name: str) -> list[_Found]:
    low = name.lower()
    names = {name, f"config.{name}", f"conf.{low}", f"config.{name.upper()}", f"CELERY_{name.upper()}"}
    found = [
        _Found(
            setting.value,
            module,
            setting.line,
            not (setting.guarded or setting.added or setting.scope),
            "." in setting.name or SETTINGS.search(module.path) is not None,
        )
        for module, setting in python.production_settings(*names)
    ]
    found += [
        _Found(call.values[low], module, call.line, not call.guarded)
        for module in python.serving
        if not module.is_development
        for call in module.calls
        if low in call.values and ENGINES.search(call.name)
    ]
    return found


def _doubt(found: list[_Found], python: PythonFacts, limits: Limits) -> str:
    """Why a literal in a file may not be what counts, and "" where nothing speaks against it."""
    if loose := next((one for one in found if not one.firm or isinstance(one.value, Expression)), None):
        return f"{loose.module.path}:{loose.line} makes it at run time"
    if far := next((one for one in found if not one.wired), None):
        return f"{far.module.path} is no file of settings"
    if len(found) > 1 and len({repr(one.value) for one in found}) > 1:
        return f"{found[1].module.path}:{found[1].line} sets it too"
    for module in python.application:
        read = next((one for one in module.environment if one.name == limits.name), None)
        if read is not None:
            return f"{module.path}:{read.line} reads it from the environment"
        call = next((one for one in module.calls if OVERRIDES.search(one.name)), None)
        if call is not None and not module.is_tool:
            return f"{module.path}:{call.line} may override it"
    return next(iter(python.unread), "")


def _same(value: Value, stated: str) -> bool | None:
    """Whether a value is the stated one, and None where they cannot be compared."""
    if isinstance(value, Expression | tuple) or not isinstance(value, str | int | float):
        return None
    one, other = _plain(str(value)), _plain(stated)
    if one == other:
        return True
    if isinstance(one, str) != isinstance(other, str):
        return {str(one), str(other)} in ({"1.0", "True"}, {"0.0", "False"}) or None
    if isinstance(one, bool) != isinstance(other, bool):
        return (one == other) if {one, other} <= {0.0, 1.0} else None
    return False


def _plain(text: str) -> str | float | bool:
    bare = text.strip().strip("\"'`").lower()
    if bare in TRUTH:
        return TRUTH[bare]
    found = AMOUNT.fullmatch(bare)
    if found and found[2] in UNITS:
        return float(found[1].replace("_", "")) * UNITS[found[2]]
    return bare


def _again(one: _Found) -> str:
    return f"sed -n {one.line}p '{one.module.path}'"
