"""Rate limiting ready.

Asked as:
    rate limiting implemented; rate limiting configured; API throttling in place; protect against abuse
    with rate limits;
    rate limiting enabled; rate limiting active; request throttling implemented; implement rate limiting

Told by:
    "rate limiting" + (setup | configure | enable | implement | add) -(login | auth | #rate | 429 | ip | error)
    "rate limiting" + (place | active | work | verify | ready | appropriate | apply) -(login | auth | #rate | 429)
    "rate limiting" -(auth | #rate | 429 | redis | openai | document | hit | issue) ~0.84
    "rate limits" + (configure | enable | implement | place | enforce | verify) -(login | #rate | 429 | quota) ~0.84
    throttle + (setup | configure | enable | implement | place | api | request) -(login | openai | #rate) ~0.82
    (ddos | abuse) + "rate limiting" -(cloudflare | login) ~0.88
    (abuse | ddos) + @"rate limit" + protect -(cloudflare | login) ~0.9
    "rate limiter configured" ~0.86
    throttling + #alone ~0.84
"""

MEMBERS = (
    "ratelimit.every_route_has_a_limit",
    "ratelimit.holds_the_stated_rate",
    "ratelimit.login_attempts_are_limited",
    "ratelimit.counts_across_workers",
    "ratelimit.counts_each_client_by_itself",
)
