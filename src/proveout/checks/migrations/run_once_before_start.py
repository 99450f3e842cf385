"""Migrations run once, before the new code serves, and never in a worker process.

Proof:
    Pipeline, release command, entrypoint and server hooks are read in their order: exactly one step,
    before the new version takes traffic, whose failure stops the release. In rehearsal two web
    processes start at once and the tool must have run once.

Asked as:
    run migrations in CI/CD before deployment; migrations run automatically on deploy; never run
    migrations in worker processes; release phase runs migrations; database migration step in pipeline

Told by:
    migration + (pipeline | startup | entrypoint | procfile | predeploy | "release command" | "release phase") ~0.95
    migration + automatic -(generated | review | rollback | backup) ~0.95
    migration + ("ci cd" | "github action" | "init container" | "start command" | "deploy script") ~0.95
    migration + worker + (never | not) ~0.96
    @(workflow | pipeline | "github action") + "run migrations" -manually ~0.96
    @(workflow | pipeline | "github action") + "run database migrations" -manually ~0.96
    "alembic upgrade" + (ci | release | automatic | startup | entrypoint | dockerfile | before | pipeline) ~0.98
    "manage.py migrate" + (release | automatic | startup | entrypoint) -sh ~0.98
    "manage.py migrate" + (dockerfile | pipeline | "build command") -sh ~0.98
    migration + run + before + (deploy | traffic | release | start | code) -(backup | review) ~0.94
    (preDeployCommand | release_command) ~0.86
    migration + "separate step" ~0.88
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
