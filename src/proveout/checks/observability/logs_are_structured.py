"""Every log line is one JSON object with time, level and message.

Why:
    A line of text has to be taken apart by guessing before anybody can search it, and a traceback becomes forty lines
    of which none knows the request.

Fix:
    Django: LOGGING with a formatter {"()": "pythonjsonlogger.json.JsonFormatter", "fmt": "%(asctime)s %(levelname)s
    %(name)s %(message)s"}. Flask, FastAPI: the same by logging.config.dictConfig before the application is made, and
    gunicorn or uvicorn with `--log-config` so that access lines are JSON too.


Proof:
    All lines of web, worker and server (access log included) from a rehearsed run are parsed; the share
    that parses with the stated fields is compared. Control: the run wrote lines, among them a
    multi-line traceback.

Asked as:
    structured logs in production; JSON logs; log format JSON in production; structured errors logged;
    logs in correct format

Told by:
    "json access log" ~0.91
    json + logging* ~0.88
    "structured log" -("request id" | "correlation id") ~0.91
    "structured log" + ("request id" | "correlation id" | "trace id") ~0.91 &
    "json log" ~0.91
    "json format" + (log | logging) ~0.91
    log + json + (format | output | formatter | mode | line | production | structured) -(request + body) ~0.91
    (structlog | python-json-logger | pythonjsonlogger | jsonformatter | pino-pretty) ~0.91
    (log_format=json | log_format) + (json | structured) ~0.95
    "structured error" + log ~0.91 &
    "log format" -(access | nginx) ~0.86
    @"structured log" + (timestamp | method | path | origin | result | level | address | duration) ~0.88
    "machine readable log" ~0.91
    log + (duration_seconds | duration_ms | user_id | request_path) + (per | each | every | house_system) ~0.9 &
    (winston | pino | bunyan | loguru | zerolog | serilog) + json ~0.95
    log + "machine-readable" ~0.93

Sources:
    OWASP ASVS 5.0 V16.2.4
"""

from dataclasses import dataclass

from proveout.facts.logging_settings import LoggingSettingsFacts, LogHandler
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    fields: tuple[str, ...] = ("time", "level", "message")
    share: Percent = Percent(99.0)


PASSES = {"logging": LoggingSettingsFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "logging": LoggingSettingsFacts.example(handler=LogHandler())}
# One field goes by several names: python-json-logger, structlog, ECS, Google Cloud.
KNOWN_AS = {
    "time": ("time", "timestamp", "asctime", "ts", "@timestamp", "created", "datetime"),
    "level": ("level", "levelname", "severity", "log.level", "loglevel"),
    "message": ("message", "msg", "event"),
}


def check_settings(logging: LoggingSettingsFacts, limits: Limits) -> Verdict:
    if not logging.firm:
        return unknown("log lines: they change with values that nobody gave. Hand them over with --env-file")
    lines = list(logging.lines())
    shown = [
        logging.seen(one, f"{handler.kind} with {handler.formatter or 'no formatter'}: {_said(handler)}")
        for one, handler in lines
    ]
    if plain := [one for one, handler in lines if handler.fields == ()]:
        return failed(f"log lines: those of '{plain[0].name}' are no JSON", *shown)
    if not lines:
        return unknown("log lines: no handler is set when the service has started; its server may set one")
    if logging.libraries or any(handler.fields is None for _, handler in lines):
        return unknown("log lines: not every handler could be given a sample", *shown)
    for one, handler in lines:
        missing = [name for name in limits.fields if not _has(handler, name)]
        if missing:
            return failed(f"log lines: those of '{one.name}' have no {', '.join(missing)}", *shown)
    return passed(
        f"log lines: a sample of each of {len(lines)} handlers is a JSON object with {', '.join(limits.fields)}", *shown
    )


def _has(handler: LogHandler, name: str) -> bool:
    return any(known in (handler.fields or ()) for known in KNOWN_AS.get(name.lower(), (name,)))


def _said(handler: LogHandler) -> str:
    return "cannot be given a sample" if handler.fields is None else ", ".join(handler.fields) or "plain text"
