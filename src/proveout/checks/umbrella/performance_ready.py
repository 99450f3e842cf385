"""Performance ready.

Asked as:
    performance optimized; performance acceptable; performance requirements met; performance was tested
"""

MEMBERS = (
    "performance.p95_is_under_the_limit",
    "performance.holds_the_stated_load",
    "performance.no_repeated_queries",
    "performance.memory_and_cpu_stay_bounded",
    "http.responses_are_compressed",
)
