"""Rate limiting ready.

Asked as:
    rate limiting implemented; rate limiting configured; API throttling in place; protect against abuse
    with rate limits
"""

MEMBERS = (
    "ratelimit.every_route_has_a_limit",
    "ratelimit.holds_the_stated_rate",
    "ratelimit.login_attempts_are_limited",
    "ratelimit.counts_across_workers",
    "ratelimit.counts_each_client_by_itself",
)
