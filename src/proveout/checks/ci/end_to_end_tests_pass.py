"""The project's end-to-end tests pass against the running service.

Proof:
    The project's own suite runs against the rehearsed service in a real browser where it needs one;
    executed and skipped are counted. Control: with the service stopped it fails.

Asked as:
    end-to-end tests pass; E2E suite is green; frontend E2E tests; Playwright tests pass; test complete
    flow end-to-end; Cypress tests green
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
