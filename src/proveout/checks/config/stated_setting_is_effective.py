"""Each setting that the document names has the stated effective value.

Proof:
    The application is imported with the environment's values and the named setting is read where the
    library reads it (engine pool, Celery app, framework settings, flag store), not from the text of a
    file. A variable that nobody reads fails. Control: with another value in the environment the reading
    changes.

Asked as:
    TIMEOUT=30 set; setting has production value; pool size 10 and overflow 20; feature flags set for
    production; PORT=8080; result_expires=3600; variable set to documented value
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    name: str
    value: str
