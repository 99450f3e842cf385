"""Database is fast.

Asked as:
    database optimized; database performance tuning; query optimization done; database performance
    verified;
    database queries optimized; database performance optimized; indexes added for frequent queries

Told by:
    database + (optimize | tune | tuning) -(query | index | connection | pool | vacuum | size | storage) ~0.88
    query + optimize -(slow | search | graphql | image) ~0.82
    database + performance + (test | verify | optimize | good | acceptable | tune | check | review | validate) ~0.88
    index + (performance | frequent* | optimize | common) + (add | create | query | database | setup | verify) ~0.75
    index + query -(slow | foreign | seo | vector | search | create) ~0.72
    "query performance" -(monitor | track | slow | insight | log | alert | ms) ~0.78
    get_advisors + performance ~0.9
    mcp_supabase_get_advisors + @performance ~0.9
    ("db performance" | "database performance") + #alone ~0.84
"""

MEMBERS = (
    "db.slow_queries_are_visible",
    "db.no_statement_is_slow",
    "db.foreign_keys_are_indexed",
    "performance.no_repeated_queries",
)
