"""Zero downtime.

Asked as:
    zero-downtime deployment configured; rolling deploys ready; blue-green deployment configured;
    zero-downtime deployment; blue-green deployment; rolling deployment strategy; zero downtime deployments
    configured; canary deployment configured

Told by:
    zero-downtime -(migrate | schema | nginx + reload | database | key | rotate | test | certificate) ~0.9
    "zero downtime" -(migrate | schema | database | key | rotate | certificate) ~0.9
    "blue green" -(database | button) ~0.88
    "rolling deployment" ~0.85
    "rolling update" -(kubernetes + maxunavailable | max*) ~0.82
    "rolling updates" ~0.82
    "rolling deploys" ~0.85
    (canary + (deploy | release | strategy)) ~0.78
    "no downtime" + (deploy | update | release) -(migrate | schema) ~0.8
"""

MEMBERS = (
    "release.rollout_drops_no_request",
    "deploy.stop_finishes_requests",
    "release.previous_code_runs_on_new_schema",
    "celery.stop_finishes_running_tasks",
)
