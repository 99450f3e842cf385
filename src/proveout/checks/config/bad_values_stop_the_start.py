"""A missing or malformed setting stops the start with a sentence that names it.

Proof:
    The application is started with one variable missing or nonsense at a time; it must exit non-zero
    before it listens, and name the variable. Control: with the good set it starts and answers. What
    starts anyway is listed with what it then does.

Asked as:
    environment variables validated at startup; configuration validation in place; missing configuration
    stops the process; wildcard CORS refused in production; settings validated with Pydantic
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
