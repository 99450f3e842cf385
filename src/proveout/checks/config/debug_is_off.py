"""Debug mode, reloaders and development middleware are off.

Why:
    A debug page shows settings, source and sometimes a shell to whoever provokes an error.

Fix:
    Set DEBUG=False (Django), leave FLASK_DEBUG unset (Flask), FastAPI(debug=False), and start without --reload.
    Read it from the environment with False as the default.

Proof:
    The effective setting is read with production variables, start commands are read for reload and
    debug flags, and on the wire a provoked error and a wrong URL must not show the framework's debug
    page. Control: the same reading under development variables reports debug on, or the setting is
    shown to be fixed.

Asked as:
    DEBUG=False; debug mode disabled; FLASK_DEBUG off; no reload flag in production; debug middleware
    off; debug comes from the environment

Told by:
    debug + (false | off) -(log | level | print | console | endpoint | symbol) ~0.95
    debug + (disable | "turned off") -(log | level | statement | print | console | endpoint | route | code) ~0.93
    debug + (unset | inactive) -(log | level | statement | print | console | endpoint | route | code) ~0.93
    debug + 0 -(log | level | #duration | percent) ~0.9
    debug + (no | not) -(log | level | statement | print | code | endpoint | information | output | secret | SECURE_* |
        SESSION_COOKIE_* | CSRF_COOKIE_*) ~0.88
    debug + (never | none) -(log | level | statement | print | code | endpoint | information | output | secret) ~0.88
    debug + remove + (mode | flag | setting | middleware) ~0.9
    "debug mode" -(log | level | local | development | cors) ~0.9
    (APP_DEBUG | FLASK_DEBUG | DJANGO_DEBUG | DEBUG_MODE) -log ~0.9
    "debug setting" -log ~0.82
    "key debug" -secret ~0.8
    false + value + @debug ~0.85
    ("hot reload" | "live reload" | "reload flag" | autoreload) + (no | not | off | disable | without | remove) ~0.93
    reload + (uvicorn | flask | "development server") + (no | not | off | disable | without | remove) ~0.95
    "debug toolbar" -(install | use) ~0.92
    (debugger | werkzeug) + (no | not | off | disable | production) ~0.88
    ("development tool" | "dev tool") + (disable | off | remove | no) ~0.86
    ("development middleware" | "development feature") + (disable | off | remove | no) ~0.86
    debug + "default false" ~0.96
    debug + environment + configure -(log | level | development | staging | false) ~0.88
    (no | not | without | never) + --reload ~0.95

Sources:
    Django security.W018 and async.E001; OWASP ASVS 5.0 V13.4.2; Enlightn AppDebug
"""

import re

from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Assignment, Module, PythonFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 10


PASSES = {
    "settings": EffectiveSettingsFacts.example(),
    "environment": EnvironmentFacts.example(values={"DEBUG": "False"}),
    "python": PythonFacts.example(),
}
FAILS = {
    "settings": EffectiveSettingsFacts.example(values={"DEBUG": True}),
    "environment": EnvironmentFacts.example(values={"DEBUG": "True"}),
    "python": PythonFacts.example(),
}
NAME = re.compile(r"(FLASK_|DJANGO_|APP_|FASTAPI_|QUART_)?DEBUG(_MODE)?$")
TRUE = frozenset({"1", "true", "yes", "on", "t", "y"})
DEVELOPMENT = re.compile(r"dev|local|test|debug", re.IGNORECASE)


def check_settings(settings: EffectiveSettingsFacts) -> Verdict:
    start = settings.start
    read = [one for one in settings.owned_by(Owner.DJANGO, Owner.FLASK, Owner.ASGI) if one.name.upper() == "DEBUG"]
    if not read:
        return unknown(f"debug: no framework of {start.place} has a setting for it")
    # Django reads its one module of settings and no other; elsewhere the team's own switch may be asked anywhere.
    django = any(one.owner is Owner.DJANGO for one in read)
    own = (
        []
        if django
        else [one for one in settings.owned_by(Owner.PYDANTIC, Owner.MODULE) if NAME.match(one.name.upper())]
    )
    seen = [Evidence(f"{one.name} is {one.value}", one.of, start.again) for one in (*read, *own)]
    if loose := next((one for one in (*read, *own) if not one.firm), None):
        return unknown(
            f"debug: {loose.of} takes it from variables that nobody gave; hand them over with --env-file", *seen
        )
    on = [one for one in read if one.value is not False] or [one for one in own if _is_on(one.value)]
    if not on:
        return passed(f"debug: off in {start.place} as it starts", *seen)
    off = [one for one in own if not _is_on(one.value)]
    if on[0] in own and off:
        return unknown(f"debug: {on[0].of} has it on and {off[0].of} off, and which of them counts is not seen", *seen)
    return failed(f"debug: {on[0].of} starts with {on[0].name} = {on[0].value}", *seen)


def _is_on(value: SettingValue) -> bool:
    return value is True or value == 1 or (isinstance(value, str) and value.strip().lower() in TRUE)


def check_files(environment: EnvironmentFacts | Unreadable, python: PythonFacts) -> Verdict:
    switches = [] if isinstance(environment, Unreadable) else [
        variable for name, variable in environment.variables.items() if NAME.match(name)
    ]  # fmt: skip
    path = "" if isinstance(environment, Unreadable) else environment.path
    on = [variable for variable in switches if variable.value.reveal().strip().lower() in TRUE]
    if on:
        return failed(
            f"debug: {path} sets {on[0].name} to a true value",
            *(Evidence(f"{v.name} is true", f"{path}:{v.line}", f"grep -n DEBUG '{path}'") for v in on),
        )
    fixed = [(module, found) for module in python.application if (found := _fixed(module))]
    true = [(module, found) for module, found in fixed if found.value == "True"]
    false = [(module, found) for module, found in fixed if found.value == "False"]
    if true and not false:
        module, found = true[0]
        return failed(
            f"debug: {module.path}:{found.line} sets DEBUG = True, and no settings file sets it to False",
            *(Evidence("DEBUG = True", f"{m.path}:{f.line}", "grep -rn 'DEBUG =' --include='*.py' .") for m, f in true),
        )
    off = [Evidence(f"{v.name} is not true", f"{path}:{v.line}") for v in switches]
    off += [Evidence("DEBUG = False", f"{module.path}:{found.line}") for module, found in false]
    if off:
        return passed("debug: off in the files", *off)
    reason = f"; {environment.reason}" if isinstance(environment, Unreadable) else ""
    return unknown(f"debug: no file was seen to set it{reason}")


def _fixed(module: Module) -> Assignment | None:
    if DEVELOPMENT.search(module.path):
        return None
    return next((found for found in module.assignments if found.name == "DEBUG"), None)
