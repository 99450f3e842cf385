"""Migrations run once, before the new code serves, and never in a worker process.

Proof:
    Pipeline, release command, entrypoint and server hooks are read in their order: exactly one step,
    before the new version takes traffic, whose failure stops the release. In rehearsal two web
    processes start at once and the tool must have run once.

Asked as:
    run migrations in CI/CD before deployment; migrations run automatically on deploy; never run
    migrations in worker processes; release phase runs migrations; database migration step in pipeline
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
