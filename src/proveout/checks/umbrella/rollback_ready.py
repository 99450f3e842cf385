"""Rollback ready.

Asked as:
    rollback plan ready; rollback documented and tested; rollback strategy prepared; can roll back
    quickly
"""

MEMBERS = (
    "docs.rollback_steps_are_written",
    "release.previous_version_is_available",
    "release.rolls_back_and_forward",
    "release.previous_code_runs_on_new_schema",
)
