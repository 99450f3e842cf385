"""The project's own linters, formatters and type checker find nothing.

Proof:
    The tools that the project configures or the document names are run with the project's own
    configuration. Control: each is shown to report on a planted fault; a tool that is named but not
    configured fails.

Asked as:
    no linting errors; lint and type checks pass; TypeScript compiles without errors; code quality
    checks pass; ruff and black clean; mypy passes

Sources:
    Enlightn reliability analyzers
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    tools: tuple[str, ...] = ()
