"""Logs go to the stated place at the stated level.

Why:
    At DEBUG, logs hold every query and header and cost more than the service; without a handler, what went
    wrong is nowhere.

Fix:
    Django: LOGGING with a console handler and the root at INFO. Flask and FastAPI: `logging.config.dictConfig`
    at start, level from LOG_LEVEL. Production sets LOG_LEVEL=INFO, and starts uvicorn or gunicorn with
    `--log-level info`.

Proof:
    The production logging setup is applied in the project's interpreter: effective root and framework
    levels and handlers are read, and one marked record per level is emitted and looked for. DEBUG in
    production fails.

Asked as:
    logging configured for production; log level set to INFO; error logging enabled; application logging
    configured; logging levels appropriate; logs accessible; startup log shows notice

Told by:
    (--access-logfile | --error-logfile | --log-level | --log-config | --loglevel) -(celery | tail) ~0.86
    "application logging" + logging* -(structured | json | rotate | rotatingfilehandler) ~0.91
    "application log" + (enable | accessible | configure | generate | capture | write) -(ship | forward | error) ~0.91
    "application log" + working -(ship | forward | error) ~0.91
    "production logging" ~0.91
    logging* + production -(debug | console.log | monitor | audit | json | structured | secret | sensitive) ~0.85
    ("logging level" | "log level") ~0.91
    (log_level | django_log_level | root_log_level | rust_log | logging_level) ~0.96
    (log_level=info | log_level=warning) ~0.97
    (level=logging.info | logging.info | logging.warning | logging.streamhandler | logging.filehandler) ~0.96
    logging.basicconfig ~0.96
    ("stream handler" | "console handler") + (log | logger | handler | sys.stdout) ~0.92
    (access-logfile | error-logfile | accesslog | errorlog | loglevel) -celery ~0.91
    "access log" + (configure | enable | accessible | written | capture | collect | generate | /var/log*) -review ~0.9
    ("access log" | "error log") + #path -(check | review | monitor | tail | look | grep | see) ~0.92
    "application log" + #path -(check | review | monitor | tail | look | grep | see) ~0.92
    log + (write | written) + (file | stdout | console | directory | disk) -(no | not | never | audit | disallow) ~0.92
    log + (write | written) + (correct | #path) -(no | not | never | audit | disallow) ~0.92
    "log written" -(no | audit) ~0.88
    ("log file" | "log directory" | "logs directory") + (create | configure | writable | exist | location) -rotate ~0.88
    "logs folder" + (create | configure | writable | exist | location) -rotate ~0.88
    ("log to stdout" | "log to console" | stdout + log) ~0.9
    "debug logging" -(remove | test) ~0.88
    (winston | pino | loguru | morgan | serilog | log4j) + (log | configure | logger) -(json | structured) ~0.88
    (logback | monolog | zap) + (log | configure | logger) -(json | structured) ~0.88
    logger + (configure | winston | pino | setlevel | replace) -(json | structured) ~0.82
    "startup log" -(error | no | check) ~0.91 &
    ("log accessible" | "logs accessible" | "log persisted" | "log generated" | "log captured" | "log flow") ~0.85
    "log destination" ~0.9
    "nginx log" + (accessible | configure | enable) ~0.88
    "logging configured" + (gunicorn | django | flask | fastapi | handler | express | nginx) ~0.9
    "log handler" ~0.85
    ("console logging" | "file logging") -(rotate | console.log) ~0.85
    log + (gunicorn | nginx | django) + (setup | configure | enable) -(level | rotate) ~0.86
    ("django logs" | "nginx logs" | "gunicorn access" | "gunicorn error") + #path ~0.86

Sources:
    Enlightn DebugLog; The Twelve-Factor App, XI Logs
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.logging_settings import LEVELS as LOG_LEVELS
from proveout.facts.logging_settings import LoggingSettingsFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, Value
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Choice
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    level: Choice = Choice("INFO")
    destination: Choice = Choice("stdout")


PASSES = {
    "logging": LoggingSettingsFacts.example(),
    "python": PythonFacts(
        (Module("app/main.py", calls=(Call("logging.basicConfig", 3, ("level",), (), {"level": "INFO"}),)),)
    ),
    "processes": ProcessFacts.example(),
    "environment": EnvironmentFacts.example(values={"LOG_LEVEL": "INFO"}),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "logging": LoggingSettingsFacts.example(level="DEBUG"),
    "environment": EnvironmentFacts.example(values={"LOG_LEVEL": "DEBUG"}),
}
NAME = re.compile(r"((DJANGO|APP|ROOT|PYTHON|UVICORN|GUNICORN|FLASK|SERVER|CELERY)_)?LOG(GING)?_?LEVEL$|LOGLEVEL$")
NOISY = ("debug", "trace", "notset", "0", "10")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def check_settings(logging: LoggingSettingsFacts, limits: Limits) -> Verdict:
    if not logging.firm:
        return unknown("logging: it changes with values that nobody gave. Hand them over with --env-file")
    shown = [logging.seen(one, f"{one.effective}, to {handler.to}") for one, handler in logging.lines()]
    noisy = [one for one, handler in logging.lines() if one.effective == "DEBUG" and handler.level in ("", "DEBUG")]
    if noisy and limits.level.upper() != "DEBUG":
        needed = f"{limits.level} is stated" if limits != Limits() else f"{limits.level} is enough in production"
        return failed(f"logging: '{noisy[0].name}' is at DEBUG, {needed}", *shown)
    if logging.libraries:
        return unknown(f"logging: {', '.join(logging.libraries)} writes lines in ways of its own", *shown)
    if not shown:
        return unknown("logging: no handler is set when the service has started; its server may set one")
    if limits.level != Choice("INFO") and logging.root.effective != limits.level.upper():
        return failed(f"logging: the root is at {logging.root.effective}, {limits.level} is stated", *shown)
    if logging.root.effective not in LOG_LEVELS:
        return unknown(f"logging: the root is at {logging.root.effective}, which is no usual level", *shown)
    targets = {str(handler.to) for _, handler in logging.lines()}
    wanted = limits.destination.lower()
    if wanted in ("stdout", "stderr", "console") and targets & {"stdout", "stderr"}:
        return passed(f"logging: {logging.root.effective} and above goes to {', '.join(sorted(targets))}", *shown)
    if wanted == "file" and targets - {"stdout", "stderr", "a stream"}:
        return passed(f"logging: {logging.root.effective} and above goes to {', '.join(sorted(targets))}", *shown)
    return unknown(f"logging: it goes to {', '.join(sorted(targets))}; {limits.destination} was not seen", *shown)


def check_files(
    python: PythonFacts, processes: ProcessFacts, environment: EnvironmentFacts | Unreadable, limits: Limits
) -> Verdict:
    said = (
        []
        if isinstance(environment, Unreadable)
        else [v for name, v in environment.variables.items() if NAME.match(name)]
    )
    path = "" if isinstance(environment, Unreadable) else environment.path
    noisy = [
        Evidence(f"{v.name} is {v.value.reveal().upper()}", f"{path}:{v.line}", f"grep -n {v.name} '{path}'")
        for v in said
        if v.value.reveal().strip().lower() in NOISY
    ]
    noisy += [
        Evidence(f"'{one.name}' is started at level debug", one.where, f"sed -n {one.line},+8p '{one.path}'")
        for one in processes.processes
        if (one.option("--log-level", "--loglevel") or "").strip("'\"").lower() in ("debug", "trace")
    ]
    if limits.level.upper() != "DEBUG":
        noisy += _fixed_to_debug(python)
        if noisy:
            return failed(f"logging: {noisy[0].where}: {noisy[0].saw}, {limits.level} is stated", *noisy)
    levels = {v.value.reveal().strip().upper() for v in said} & set(LEVELS)
    if limits.level != Choice("INFO") and levels and limits.level.upper() not in levels:
        return failed(
            f"logging: {said[0].name} in {path} is {min(levels)}, {limits.level} is stated",
            Evidence(f"{said[0].name} is {min(levels)}", f"{path}:{said[0].line}", f"grep -n {said[0].name} '{path}'"),
        )
    setup = list(_setups(python))
    if not setup or python.unread:
        reason = python.unread[0] if python.unread else "no Python file was seen to configure it"
        return unknown(f"logging: {reason}; the framework may do it by default")
    if limits.destination != Choice("stdout"):
        return unknown(
            f"logging: {setup[0].where} configures it; that it goes to {limits.destination} is not seen", *setup[:5]
        )
    return passed(f"logging: {setup[0].where} configures it, and nothing was seen to be at DEBUG", *setup[:10])


def _setups(python: PythonFacts) -> Iterator[Evidence]:
    for module in python.serving:
        for call in module.calls:
            if call.name in (
                "logging.basicConfig",
                "logging.config.dictConfig",
                "logging.config.fileConfig",
                "structlog.configure",
            ) or call.name.endswith("logger.add"):
                yield Evidence(call.name, f"{module.path}:{call.line}", f"sed -n {call.line},+6p '{module.path}'")
    for module, setting in python.production_settings("LOGGING"):
        yield Evidence("LOGGING is set", f"{module.path}:{setting.line}", f"sed -n {setting.line},+30p '{module.path}'")


def _fixed_to_debug(python: PythonFacts) -> list[Evidence]:
    found = []
    for module in python.serving:
        for call in module.calls:
            # On module level and outside of every `if`: it is so in production as well.
            if (
                call.name == "logging.basicConfig"
                and not call.scope
                and not call.guarded
                and not module.is_development
                and _is_debug(call.values.get("level"))
            ):
                found.append(
                    Evidence(
                        "the root logger is at DEBUG",
                        f"{module.path}:{call.line}",
                        f"sed -n {call.line},+3p '{module.path}'",
                    )
                )
    said = [(m, s) for m, s in python.production_settings("LOGGING") if isinstance(s.value, Mapping)]
    if len(said) == 1 and not said[0][1].guarded:
        module, setting = said[0]
        root = setting.value.get("root") if isinstance(setting.value, Mapping) else None
        if isinstance(root, Mapping) and _is_debug(root.get("level")):
            found.append(
                Evidence(
                    "the root logger is at DEBUG",
                    f"{module.path}:{setting.line}",
                    f"sed -n {setting.line},+40p '{module.path}'",
                )
            )
    return found


def _is_debug(level: Value) -> bool:
    if isinstance(level, Expression):
        return level.name == "logging.DEBUG" and not level.called
    return level in ("DEBUG", 10)
