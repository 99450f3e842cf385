"""Kubernetes ready.

Asked as:
    Kubernetes manifests ready; cluster configured; pods healthy; deployment to Kubernetes verified
"""

MEMBERS = (
    "deploy.manifests_are_valid",
    "deploy.containers_have_health_checks",
    "deploy.containers_have_limits",
    "deploy.image_runs_as_non_root",
    "deploy.all_processes_are_up",
)
