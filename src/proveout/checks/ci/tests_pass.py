"""The project's tests pass on this revision in a fresh environment.

Proof:
    The suite runs in a clean checkout and environment with scratch services; collected, passed, failed
    and skipped are counted, and the last pipeline result for the revision is compared. Control: an
    injected failing test turns the same command red; zero tests is a failure.

Asked as:
    all tests passing; unit tests pass; run full test suite; tests pass locally; automated test suite
    green; unit tests written; pytest passes

Told by:
    "unit tests" + (pass | green | run | succeed | written | complete | all) -(coverage | e2e | staging | ci) ~0.93
    "unit tests" -(coverage | e2e | ci | pipeline) ~0.86
    "all tests" + (pass | green | succeed) -(smoke | e2e | load | security | ci | pipeline | integration) ~0.93
    "all tests" + pass + (ci | pipeline) ~0.84
    "tests passing" -(smoke | e2e | load | integration | security | performance | coverage) ~0.92
    "tests pass" -(smoke | e2e | load | integration | security | performance | penetration | ci | staging) ~0.92
    "tests are passing" -(smoke | e2e | load | integration | security | performance) ~0.92
    "tests green" -(e2e | smoke | integration) ~0.93
    "test suite" + (pass | run | green) -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.92
    "test suite" + (full | complete) -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.92
    "test suite" + execute -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.92
    "test suite" -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.84
    "run tests" -(smoke | e2e | load | integration | ci | pipeline | security | production | migration) ~0.88
    "run all tests" -(smoke | e2e | load | ci | pipeline) ~0.92
    "test failures" + (fix | no | resolve) ~0.9
    "failing tests" + (fix | no | resolve) ~0.92
    "tests failing" ~0.88
    "test fixtures" ~0.82
    pytest -(cov | --cov | coverage | integration | e2e | smoke | ci | workflow | playwright) ~0.93
    "npm test" -(coverage | e2e) ~0.94
    "npm run test" -(coverage | e2e | test:e2e | test:coverage) ~0.93
    "yarn test" -(coverage | e2e) ~0.94
    "pnpm test" -(coverage | e2e) ~0.94
    "mvn test" ~0.94
    "gradlew test" ~0.94
    "cargo test" ~0.94
    "go test" ~0.92
    "manage.py test" ~0.94
    "make test" ~0.9
    "rspec" ~0.9
    "phpunit" ~0.9
    "php artisan test" ~0.92
    "jest" -(coverage | e2e) ~0.86
    "vitest" -coverage ~0.88
    "backend tests" + (pass | run | green | all) ~0.92
    "frontend tests" + (pass | run | green | all) -e2e ~0.9
    "automated tests" + (pass | green | run | succeed) -(ci | pipeline | deploy) ~0.9
    "regression tests" + (pass | run | complete | green | execute) ~0.86
    "regression testing" + (pass | run | complete | done) ~0.8
    "component tests" + (pass | written) ~0.88
    "no failing tests" ~0.93
    "test pass rate" ~0.86
    "tests/unit" ~0.86

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
