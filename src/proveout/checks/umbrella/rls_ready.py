"""Rls ready.

Asked as:
    RLS policies verified; row level security configured correctly; RLS policies enabled and tested; RLS
    policies on all tables verified
"""

MEMBERS = (
    "db.rls_is_on_for_every_table",
    "db.rls_policies_really_restrict",
    "db.rls_separates_users",
    "db.rls_anonymous_sees_only_public_rows",
)
