"""Every log line is one JSON object with time, level and message.

Proof:
    All lines of web, worker and server (access log included) from a rehearsed run are parsed; the share
    that parses with the stated fields is compared. Control: the run wrote lines, among them a
    multi-line traceback.

Asked as:
    structured logs in production; JSON logs; log format JSON in production; structured errors logged;
    logs in correct format

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
