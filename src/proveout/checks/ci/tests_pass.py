"""The project's tests pass on this revision in a fresh environment.

Proof:
    The suite runs in a clean checkout and environment with scratch services; collected, passed, failed
    and skipped are counted, and the last pipeline result for the revision is compared. Control: an
    injected failing test turns the same command red; zero tests is a failure.

Asked as:
    all tests passing; unit tests pass; run full test suite; tests pass locally; automated test suite
    green; unit tests written; pytest passes

Told by:
    tests* + pass -(smoke | e2e | load | integration | security | performance | penetration | ci | staging | fixture)
    "all tests" + pass + e2e -smoke ~0.91 &
    "test suite" + pass + staging ~0.88 &
    "security tests" + pass ~0.8
    "unit tests" + (pass | green | run | succeed | written | complete | all) -(coverage | e2e | staging | ci) ~0.91
    "unit tests" -(coverage | e2e | ci | pipeline) ~0.86
    all + tests* + (pass | green) -(smoke | e2e | load | security | ci | pipeline | integration | penetration) ~0.91
    all + tests* + succeed -(smoke | e2e | load | security | ci | pipeline | integration | penetration) ~0.91
    "all tests" + pass + (ci | pipeline) ~0.84
    "tests green" -(e2e | smoke | integration) ~0.91
    "test suite" + (pass | run | green) -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.91
    "test suite" + (full | complete) -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.91
    "test suite" + execute -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.91
    "test suite" -(e2e | smoke | load | integration | coverage | ci | pipeline | staging) ~0.84
    "run tests" -(smoke | e2e | load | integration | ci | pipeline | security | production | migration) ~0.88
    "run all tests" -(smoke | e2e | load | ci | pipeline) ~0.91
    "test failures" -(alert | scenario | chaos) ~0.88
    "failing tests" + (fix | no | resolve) ~0.91
    "tests failing" -(scenario | chaos | simulate) ~0.88
    pytest -(cov | --cov | coverage | integration | e2e | smoke | ci | workflow | playwright) ~0.95
    "npm test" -(coverage | e2e) ~0.95
    "npm run test" -(coverage | e2e | test:e2e | test:coverage) ~0.95
    "yarn test" -(coverage | e2e) ~0.95
    "pnpm test" -(coverage | e2e) ~0.95
    "mvn test" ~0.95
    "gradlew test" ~0.95
    "cargo test" ~0.95
    "go test" ~0.95
    "manage.py test" ~0.95
    "rspec" ~0.9
    "phpunit" ~0.95
    "php artisan test" ~0.95
    "jest" -(coverage | e2e) ~0.86
    "vitest" -coverage ~0.88
    "backend tests" + (pass | run | green | all) ~0.91
    "frontend tests" + (pass | run | green | all) -e2e ~0.9
    "automated tests" + (pass | green | run | succeed) -(ci | pipeline | deploy) ~0.9
    "regression tests" + (pass | run | complete | green | execute) ~0.86
    "regression testing" + (pass | run | complete | done) ~0.8
    "component tests" + (pass | written) ~0.88
    "no failing tests" ~0.91
    "test pass rate" ~0.86
    "tests/unit" ~0.86
    fix + test + (fixture | remaining | broken) ~0.88
    unit + #alone + @test ~0.88
    ("specs pass" | "all specs" | rspec) ~0.9

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
