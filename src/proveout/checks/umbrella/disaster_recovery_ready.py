"""Disaster recovery ready.

Asked as:
    disaster recovery plan tested; disaster recovery ready; recovery procedures tested;
    disaster recovery tested; disaster recovery plan in place

Told by:
    "disaster recovery" + (ready | test | plan + test | setup | place | implement | procedure + test) -quarterly ~0.88
    "disaster recovery" -(document | drill | quarterly | plan | procedure) ~0.82
    "recovery procedures" + (test | verify | validate | practice) -document ~0.82
    "recovery plan" + (test | ready | place | verify) -document ~0.85
    dr + (strategy | ready) -drill ~0.88
"""

MEMBERS = (
    "docs.recovery_promises_are_written",
    "backup.restores",
    "backup.restore_boots_the_app",
    "backup.restore_brings_files_and_accounts",
    "attest.disaster_exercise_held",
)
