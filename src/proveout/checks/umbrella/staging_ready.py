"""Staging ready.

Asked as:
    staging environment ready; staging environment set up; staging separate from production
"""

MEMBERS = (
    "config.environments_share_nothing",
    "release.was_proved_on_staging",
)
