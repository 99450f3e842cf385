"""Supabase ready.

Asked as:
    Supabase configured for production; Supabase project ready; Supabase security checked; database
    advisors clean
"""

MEMBERS = (
    "db.rls_is_on_for_every_table",
    "db.rls_policies_really_restrict",
    "db.rls_anonymous_sees_only_public_rows",
    "db.foreign_keys_are_indexed",
    "db.pooler_mode_suits_the_client",
    "secrets.each_side_uses_its_own_key",
    "storage.bucket_is_private",
)
