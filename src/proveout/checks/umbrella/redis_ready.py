"""Redis ready.

Asked as:
    Redis configured for production; Redis ready; Redis secured; cache server set up
"""

MEMBERS = (
    "redis.answers_the_application",
    "redis.needs_a_password",
    "redis.connection_is_encrypted",
    "redis.eviction_suits_its_role",
)
