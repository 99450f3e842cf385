"""Logs go to the stated place at the stated level.

Proof:
    The production logging setup is applied in the project's interpreter: effective root and framework
    levels and handlers are read, and one marked record per level is emitted and looked for. DEBUG in
    production fails.

Asked as:
    logging configured for production; log level set to INFO; error logging enabled; application logging
    configured; logging levels appropriate; logs accessible; startup log shows notice

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
