"""Performance ready.

Asked as:
    performance optimized; performance acceptable; performance requirements met; performance was tested;
    performance testing completed; no performance issues

Told by:
    performance + target + (met | meet | achieve) -(ms | p95 | database) ~0.8
    "performance tuning" -(database | query | postgres | index) ~0.82
    "performance optimization" -(cdn | cache | database | review) ~0.79
    performance + (concern | issue | bottleneck) + no -(database | query | log) ~0.79
    performance + (require | sla | goal) + (meet | met) -database ~0.79
    "performance tested" -(load | database | api | model) ~0.79
    "performance testing" -(load | database | k6 | locust | ci) ~0.76
    "performance within" -(ms | p95 | database) ~0.78
    performance + (optimize | acceptable) -(cdn | cache | database | query | test | metric | load) ~0.79
    performance + (good | meet + require) -(cdn | cache | database | query | test | metric | load) ~0.79
    performance + #alone ~0.8
    "benchmarks met" ~0.88
"""

MEMBERS = (
    "performance.p95_is_under_the_limit",
    "performance.holds_the_stated_load",
    "performance.no_repeated_queries",
    "performance.memory_and_cpu_stay_bounded",
    "http.responses_are_compressed",
)
