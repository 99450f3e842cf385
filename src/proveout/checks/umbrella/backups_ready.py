"""Backups ready.

Asked as:
    backup strategy in place; backups configured and tested; backup and recovery ready; backup strategy
    for database;
    backups in place; backup strategy implemented; database backup strategy; backup system ready; set up backup
    and recovery

Told by:
    backup + #alone ~0.84
    backup + strategy -(daily | automatic | upload | file | document | rollback) ~0.9
    backup + recovery + (procedure | plan | strategy | process | setup | implement | ready | place) -(test | disaster)
    "backup and recovery" -(document | disaster) ~0.88
    "backup & recovery" -document ~0.88
    "backup and disaster recovery" ~0.85
    backup + restore + (procedure | process | ready | place | strategy | plan) -(test | document | verify) ~0.8
    backup + configure + test -(restore | recovery)
    monitoring* + backups* -(worker | process) ~0.85 &
    backup + (system | solution | infrastructure) + (configure | implement | place | active | ready | work | add) ~0.85
    backup + (system | process) -(worker | daily | restore | recovery | retain | document | test | day | file |
        media) ~0.88
    backup + (strategy | procedure) -(daily | restore | recovery | retain | document | test | day | file | media) ~0.88
    backup + plan -(daily | restore | recovery | retain | document | test | day | file | media) ~0.88
    "backup concept" ~0.88
"""

MEMBERS = (
    "backup.newest_is_fresh",
    "backup.reaches_back_as_stated",
    "backup.lives_elsewhere_encrypted",
    "backup.restores",
)
