"""Zero downtime.

Asked as:
    zero-downtime deployment configured; rolling deploys ready; blue-green deployment configured
"""

MEMBERS = (
    "release.rollout_drops_no_request",
    "deploy.stop_finishes_requests",
    "release.previous_code_runs_on_new_schema",
    "celery.stop_finishes_running_tasks",
)
