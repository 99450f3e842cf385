"""Container ready.

Asked as:
    Docker configured for production; container ready; Docker image hardened; containerization complete
"""

MEMBERS = (
    "deploy.image_builds_and_starts",
    "deploy.image_runs_as_non_root",
    "deploy.containers_have_health_checks",
    "deploy.containers_have_limits",
    "secrets.none_in_the_image",
)
