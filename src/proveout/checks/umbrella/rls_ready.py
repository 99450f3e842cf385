"""Rls ready.

Asked as:
    RLS policies verified; row level security configured correctly; RLS policies enabled and tested; RLS
    policies on all tables verified;
    RLS policies configured; RLS enabled and policies verified; RLS working; row level security enabled; RLS
    configured

Told by:
    ("row level security" | rls) + policy + (enable | configure | verify | active | place | setup) -bypass ~0.86
    ("row level security" | rls) -(test | all | anon* | bypass | sensitive | role | disable) ~0.76
    rls_policies ~0.9
    rls + (verify | configure | setup) -(test | all | bypass | sensitive | other | role | service) ~0.84
    "row level security" + (policy | enable | work) -(test | all | bypass | sensitive | other | role | service) ~0.84
    rls + (policy | enable | work) -(test | all | bypass | sensitive | other | role | service) ~0.84
    "row level security" + (verify | configure) -(test | all | bypass | sensitive | other | role | service) ~0.84
    "row level security" + setup -(test | all | bypass | sensitive | other | role | service) ~0.84
"""

MEMBERS = (
    "db.rls_is_on_for_every_table",
    "db.rls_policies_really_restrict",
    "db.rls_separates_users",
    "db.rls_anonymous_sees_only_public_rows",
)
