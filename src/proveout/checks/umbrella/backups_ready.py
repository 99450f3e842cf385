"""Backups ready.

Asked as:
    backup strategy in place; backups configured and tested; backup and recovery ready; backup strategy
    for database
"""

MEMBERS = (
    "backup.newest_is_fresh",
    "backup.reaches_back_as_stated",
    "backup.lives_elsewhere_encrypted",
    "backup.restores",
)
