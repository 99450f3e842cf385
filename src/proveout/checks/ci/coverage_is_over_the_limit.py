"""The tests reach at least the stated share of the code or part.

Proof:
    Coverage is measured in the run of the suite, over shipped source and not over tests, for the whole
    or the named part. Control: the share of an untested planted module is zero. A badge or a number in
    a document is not used.

Asked as:
    test coverage above 80%; code coverage meets requirements; unit test coverage 90%; increase test
    coverage; add auth flow tests; add API endpoint tests

Told by:
    coverage + (test | code | unit | pytest) -(backup | upload | codecov | alert | monitor | integration) ~0.91
    coverage + (line | branch | backend | frontend) -(backup | upload | codecov | alert | monitor) ~0.91
    coverage + #percent -(backup | alert | monitor | cache | current) ~0.91
    coverage + (report | threshold | minimum | target | goal | meet) -(backup | alert | monitor | cache | browser) ~0.9
    "test coverage" ~0.91
    "code coverage" ~0.91
    "tests" + (add | write | missing | need) + (flow | endpoint | task | auth) -(integration | e2e | load | pass) ~0.8
    "tests" + (add | write | missing | need) + (edge | model | view | service) -(integration | e2e | load | pass) ~0.8
    "pytest --cov" -ci ~0.95
    target + #percent + test ~0.9
    add + tests + (auth | endpoint | component | flow) ~0.85
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, RepositoryPath

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    min_share: Percent = Percent(80.0)
    part: RepositoryPath = RepositoryPath("")
