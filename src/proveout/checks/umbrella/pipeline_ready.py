"""Pipeline ready.

Asked as:
    CI/CD pipeline configured; pipeline set up and tested; automated testing and deployment; CI/CD ready;
    set up CI/CD pipeline; CI/CD configured; CI/CD pipeline working; deployment pipeline configured

Told by:
    (ci/cd | cicd | "ci cd") -(track | release | scan | test | deploy | dependabot | snyk | migration) ~0.85
    (ci/cd | cicd | "ci cd") + pipeline + (setup | configure | enable | place | active | ready | work | verify | add)
    pipeline + (setup | configure | enable | place | active | ready | work | verify | add) -(process* | document) ~0.78
    "deployment pipeline" -(secret | staging | document | fail | log | security) ~0.84
    "testing pipeline" -model ~0.84
    "github actions" + (configure | setup | enable | workflow | ready | work) -(secret | variable | test) ~0.76
    "continuous integration" -(test | lint | secret) ~0.84
    "continuous deployment" -secret ~0.76
"""

MEMBERS = (
    "ci.tests_run_on_every_change",
    "ci.gates_can_fail",
    "ci.deploy_is_automated",
    "ci.smoke_runs_after_deploy",
)
