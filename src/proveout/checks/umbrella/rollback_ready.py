"""Rollback ready.

Asked as:
    rollback plan ready; rollback documented and tested; rollback strategy prepared; can roll back
    quickly;
    rollback plan in place; rollback procedure ready; rollback ready; have rollback plan ready; rollback
    strategy defined

Told by:
    rollback + plan + (ready | place | prepare | verify | exist | define | establish | set) -(notify | write) ~0.88
    rollback + (strategy | ready | readiness) -(document | write | migrate | database | schema) ~0.86
    rollback + document + test -(migrate | staging) ~0.84
    rollback + (capability | mechanism | option) -(migrate | database) ~0.82
    rollback + (prepare | ready) + (full | plan | procedure | script | deploy) -(migrate | document) ~0.86
    rollback + plan -(notify | document | test | migrate | review) ~0.8
    rollback + procedure + (ready | place | prepare | establish) -(document | test | migrate) ~0.86
"""

MEMBERS = (
    "docs.rollback_steps_are_written",
    "release.previous_version_is_available",
    "release.rolls_back_and_forward",
    "release.previous_code_runs_on_new_schema",
)
