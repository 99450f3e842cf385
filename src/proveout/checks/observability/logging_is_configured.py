"""Logs go to the stated place at the stated level.

Proof:
    The production logging setup is applied in the project's interpreter: effective root and framework
    levels and handlers are read, and one marked record per level is emitted and looked for. DEBUG in
    production fails.

Asked as:
    logging configured for production; log level set to INFO; error logging enabled; application logging
    configured; logging levels appropriate; logs accessible; startup log shows notice

Told by:
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

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    level: Choice = Choice("INFO")
    destination: Choice = Choice("stdout")
