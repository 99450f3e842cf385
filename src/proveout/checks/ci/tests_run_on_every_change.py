"""A pipeline runs the tests on every change to the main branch.

Proof:
    Workflow files are parsed: triggers cover pushes and changes to the branch, a reachable job runs the
    test command in the right folder, and the file lies where the host reads it. With access, a run for
    the newest change exists.

Asked as:
    CI runs on every push; GitHub Actions workflow configured; automated testing pipeline set up; CI
    runs tests; tests run in CI on pull requests; continuous integration set up

Sources:
    OpenSSF Scorecard CI-Tests
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    branch: str = "main"
