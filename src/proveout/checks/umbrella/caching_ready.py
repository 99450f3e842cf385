"""Caching ready.

Asked as:
    caching strategy implemented; caching configured for production; cache layer ready;
    caching in place; caching enabled; cache configured; caching strategies implemented

Told by:
    cache + (rules | policies) -(cdn | header | static | browser) ~0.78
    cache + (strategy | layer) -(browser | static | asset | header | cdn | invalidate | hit) ~0.79
    "redis caching" + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.72
    cache + (configure | enable) -(rule | monitor | static | asset | header | cdn | hit | ttl | key | redis) ~0.75
    cache + (implement | work) -(rule | monitor | static | asset | header | cdn | hit | ttl | key | redis) ~0.75
    cache + (verify | operational) -(rule | monitor | static | asset | header | cdn | hit | ttl | key | redis) ~0.75
    cache + add -(rule | monitor | static | asset | header | cdn | hit | ttl | key | redis) ~0.75
    ("cache set up" | "cache setup" | "cache layer") + #alone ~0.84
"""

MEMBERS = (
    "performance.cache_hits_on_repeat",
    "performance.cache_never_serves_a_wrong_answer",
)
