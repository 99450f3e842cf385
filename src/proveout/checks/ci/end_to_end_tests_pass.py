"""The project's end-to-end tests pass against the running service.

Proof:
    The project's own suite runs against the rehearsed service in a real browser where it needs one;
    executed and skipped are counted. Control: with the service stopped it fails.

Asked as:
    end-to-end tests pass; E2E suite is green; frontend E2E tests; Playwright tests pass; test complete
    flow end-to-end; Cypress tests green

Told by:
    "e2e tests" -(coverage | load | tested*) ~0.91
    "e2e test" -(flow | workflow | coverage | pipeline | tested*) ~0.9
    "e2e testing" -(pipeline | flow | data | workflow) ~0.9
    "e2e suite" ~0.91
    playwright ~0.91
    cypress ~0.91
    selenium ~0.9
    puppeteer -(pdf | render) ~0.84
    "test:e2e" ~0.95
    "browser tests" + (pass | automatic | run) ~0.88
    "ui tests" + (pass | run | automatic | green) ~0.88
    detox ~0.84
    "all tests" + pass + e2e ~0.91 &
    (selenium | webdriver | testcafe | puppeteer) + test -(alert | driver) ~0.95
    e2e + #alone + @test ~0.88
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
