"""Container ready.

Asked as:
    Docker configured for production; container ready; Docker image hardened; containerization complete;
    application containerized; Docker configuration ready; Docker deployment ready; dockerized

Told by:
    ("configure docker" | "docker setup" | "docker ready" | "docker optimized") -(compose | hub | credential) ~0.78
    ("container ready" | "container configured" | "container optimized") -(log | health | limit) ~0.78
    (containeriz* | dockeriz*) -(test | database) ~0.79
    (docker | container) + harden ~0.79
    "docker deployment" + (ready | setup | work | configure) ~0.79
    "docker support" -document ~0.72
    "container security" -(scan | trivy) ~0.79
    docker + configuration + #alone ~0.84
"""

MEMBERS = (
    "deploy.image_builds_and_starts",
    "deploy.image_runs_as_non_root",
    "deploy.containers_have_health_checks",
    "deploy.containers_have_limits",
    "secrets.none_in_the_image",
)
