"""Every log line is one JSON object with time, level and message.

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

Sources:
    OWASP ASVS 5.0 V16.2.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    fields: tuple[str, ...] = ("time", "level", "message")
    share: Percent = Percent(99.0)
