"""Migrations ready.

Asked as:
    migrations ready; migrations tested and ready; database migration tested; migration plan in place;
    database migrations tested; migration scripts prepared; migration scripts tested

Told by:
    migrate + (ready | prepare | plan | strategy | place) -(rollback | run | backup | document) ~0.83
    migrate + (test | verify | validate) -(run | apply | staging | status | local | down | complete | success) ~0.82
    "database migrations" + (implement | ready | setup | configure | manage) -(run | apply | rollback | ci) ~0.78
    "migration scripts" + (ready | prepare | test | review | create) -(rollback | run | staging) ~0.84
    "migration system" ~0.78
"""

MEMBERS = (
    "migrations.none_pending",
    "migrations.match_the_models",
    "migrations.build_an_empty_database",
    "migrations.step_back_and_forth",
    "migrations.are_safe_to_run_live",
    "attest.migration_was_reviewed",
)
