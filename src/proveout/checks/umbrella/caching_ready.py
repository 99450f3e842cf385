"""Caching ready.

Asked as:
    caching strategy implemented; caching configured for production; cache layer ready
"""

MEMBERS = (
    "performance.cache_hits_on_repeat",
    "performance.cache_never_serves_a_wrong_answer",
)
