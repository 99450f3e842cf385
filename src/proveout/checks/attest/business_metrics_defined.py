"""What counts as success is defined and seen.

Asked as:
    KPIs defined; analytics set up; conversion tracked; user analytics in place;
    analytics configured; analytics tracking enabled; Google Analytics configured; success metrics defined;
    business metrics tracked; user analytics

Told by:
    "active users" + (track | daily | monthly | metric | dau | mau) ~0.9
    (kpi | kpis) -(performance + ms) ~0.88
    "success metrics" -reach ~0.88
    "business metrics" -(endpoint | prometheus) ~0.84
    (google + analytics | posthog | mixpanel | amplitude | plausible | ga4 | umami | hotjar) -#env ~0.84
    analytics + (setup | configure | track | user | enable) -(endpoint | page | api | dashboard | service | admin) ~0.78
    "conversion tracking" ~0.88
    "conversion rate" ~0.78
    "user analytics" ~0.85
    "usage analytics" -api ~0.78
    "user engagement" + (metric | track | measure) ~0.78
    funnel + (track | analytics | conversion | analysis) ~0.78
    "completion rate" ~0.72
    "product analytics" ~0.86
    retention + (user | rate | cohort) + (track | metric | target) -(data | log | backup) ~0.72
    (dau | mau | "daily active users" | "monthly active users") ~0.88
    "success looks like" ~0.92
    analytics + (event | events) -(error | security | log | alert) ~0.84
    (number | total | average | count | rate | growth | revenue | amount | participants | satisfaction | engagement |
        conversion | churn) + @("business metrics" | "business metric" | kpi | kpis) -(error | uptime | latency |
        response | api | delivery | processing | signup | payment) ~0.9

Point to:
    dashboard or list
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
