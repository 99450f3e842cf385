"""Disaster recovery ready.

Asked as:
    disaster recovery plan tested; disaster recovery ready; recovery procedures tested
"""

MEMBERS = (
    "docs.recovery_promises_are_written",
    "backup.restores",
    "backup.restore_boots_the_app",
    "backup.restore_brings_files_and_accounts",
    "attest.disaster_exercise_held",
)
