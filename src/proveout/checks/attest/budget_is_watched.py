"""Cost is watched and someone hears when it runs away.

Asked as:
    cost monitoring enabled; billing alerts set; budget configured; monthly cost review;
    budget alerts configured; billing alerts configured; cost alerts set up; monitor costs; cost tracking;
    spending limits set

Told by:
    budget + (alert | watch | set | limit | cap | configure | monthly | monitor) -(disruption | error | token) ~0.9
    cost + (monitor | alert | track | watch | review | explorer | management | control | report) -per ~0.88
    billing + (alert | alarm | monitor | check | review | limit | enable + cloudwatch) -(stripe | test | page) ~0.88
    "cost optimization" ~0.78
    (cost | spend) + (limit | cap | monthly | weekly | expect | budget) ~0.78
    "cost monitoring" ~0.92
    "usage and billing" ~0.78
    "usage costs" ~0.78
    budget + (alarm | cap | alert | notify) -(error | performance | bundle) ~0.92
    ("spending limit" | "spend limit" | "spending limits" | "spending cap" | "usage cap" | "cloud spend" |
        "billing limit") ~0.94
    (billing | cost | spend) + notify -(user | customer | invoice) ~0.86

Point to:
    budget page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
