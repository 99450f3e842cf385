"""Redis ready.

Asked as:
    Redis configured for production; Redis ready; Redis secured; cache server set up;
    Redis set up; Redis configured; Redis provisioned; Redis server set up

Told by:
    ("redis setup" | "setup redis" | "configure redis" | "redis configured") -(url | cache | persist*) ~0.77
    ("redis provisioned" | "redis ready" | "redis installed" | "install redis" | "redis deployed") -url ~0.77
    "redis cluster" -(url | password | connect | monitor) ~0.77
    "redis instance" + (create | provision | setup | ready) -(url | password | connect) ~0.75
    (elasticache | upstash | memorydb | "redis cloud") -(node | url | token | #env) ~0.75
    "redis security" -(group | password | connect) ~0.79
"""

MEMBERS = (
    "redis.answers_the_application",
    "redis.needs_a_password",
    "redis.connection_is_encrypted",
    "redis.eviction_suits_its_role",
)
