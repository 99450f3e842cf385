"""The project's tests pass on this revision in a fresh environment.

Proof:
    The suite runs in a clean checkout and environment with scratch services; collected, passed, failed
    and skipped are counted, and the last pipeline result for the revision is compared. Control: an
    injected failing test turns the same command red; zero tests is a failure.

Asked as:
    all tests passing; unit tests pass; run full test suite; tests pass locally; automated test suite
    green; unit tests written; pytest passes

Sources:
    OpenSSF Scorecard CI-Tests
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, Tests

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
    min_tests: Tests = Tests(1)
    max_skipped: Percent = Percent(20.0)
