"""Smoke passed.

Asked as:
    smoke tests pass; post-deployment verification done; deployment verified; smoke tests passed in
    production
"""

MEMBERS = (
    "health.endpoint_answers_200",
    "http.no_route_answers_5xx",
    "release.user_journeys_pass",
    "release.running_version_is_the_released_one",
    "observability.logs_show_no_errors",
)
