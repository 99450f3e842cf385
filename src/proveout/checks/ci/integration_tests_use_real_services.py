"""Some tests run against a real database and broker, in the pipeline too.

Proof:
    Connections of the suite to the scratch services are counted; in the pipeline a service container or
    equivalent and its variables must be wired to the test job. Control: with the database stopped,
    those tests fail.

Asked as:
    integration tests passing; integration tests for the API; database integration tested; CI test job
    with Postgres service; integration tests written; tests for background jobs

Told by:
    integration + tests* -(ci | coverage | e2e | pipeline | staging | load | #percent | block) ~0.91
    "integration test" + suite -e2e ~0.91
    integration + testing* -(e2e | third | payment | continuous) ~0.88
    integration + tests* + (pass | written | complete | run | exist) -(e2e | load | block) ~0.91
    "database tests" + (pass | run | real) ~0.84
    testcontainers ~0.91
    "tests/integration" ~0.9
    "service container" + test ~0.9
    ci + (postgres* | redis) + (service | container) ~0.9
    "contract tests" -(staging | smart) ~0.78
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.FILES)
