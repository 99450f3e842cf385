"""Migrations ready.

Asked as:
    migrations ready; migrations tested and ready; database migration tested; migration plan in place
"""

MEMBERS = (
    "migrations.none_pending",
    "migrations.match_the_models",
    "migrations.build_an_empty_database",
    "migrations.step_back_and_forth",
    "migrations.are_safe_to_run_live",
    "attest.migration_was_reviewed",
)
