"""Some tests run against a real database and broker, in the pipeline too.

Proof:
    Connections of the suite to the scratch services are counted; in the pipeline a service container or
    equivalent and its variables must be wired to the test job. Control: with the database stopped,
    those tests fail.

Asked as:
    integration tests passing; integration tests for the API; database integration tested; CI test job
    with Postgres service; integration tests written; tests for background jobs
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.FILES)
