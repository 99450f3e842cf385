"""Supabase ready.

Asked as:
    Supabase configured for production; Supabase project ready; Supabase security checked; database
    advisors clean;
    Supabase configured; Supabase project configured; Supabase security advisors clean

Told by:
    get_advisors + security ~0.77
    advisor + (database | supabase | security | clean) -(portfolio | financial) ~0.77
    "supabase project" + (ready | setup | configure | verify) -(url | key | create | link | region) ~0.77
    "supabase security" ~0.77
    supabase + (ready | setup) -(different | development | url | migrate | database | #env | dashboard) ~0.77
    supabase + (configure | production) -(different | development | url | migrate | database | #env | dashboard) ~0.77
    mcp_supabase_get_advisors + @security ~0.9
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
