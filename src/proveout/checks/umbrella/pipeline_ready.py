"""Pipeline ready.

Asked as:
    CI/CD pipeline configured; pipeline set up and tested; automated testing and deployment; CI/CD ready
"""

MEMBERS = (
    "ci.tests_run_on_every_change",
    "ci.gates_can_fail",
    "ci.deploy_is_automated",
    "ci.smoke_runs_after_deploy",
)
