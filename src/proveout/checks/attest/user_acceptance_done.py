"""Users or testers accepted the product's behaviour.

Asked as:
    user acceptance testing passed; beta testing done; product feature accepted;
    user acceptance testing completed; UAT passed; UAT completed; beta testing completed; accepted by users;
    tested with real users

Told by:
    uat -(environment | url) ~0.95
    "user acceptance" ~0.96
    "acceptance testing" ~0.93
    "acceptance tests" -(ci | automatic | unit | cucumber) ~0.84
    "acceptance criteria" ~0.8
    "beta testing" ~0.92
    "beta testers" ~0.9
    "beta test" ~0.9
    "alpha testing" ~0.86
    "beta users" + (test | feedback | accept) ~0.82
    "user testing" -unit ~0.84
    "usability testing" ~0.86
    "client acceptance" ~0.9
    "customer acceptance" ~0.9
    "pilot users" ~0.8
    "real users" + (test | feedback | accept | message | verify) -(account | load | deploy | simulate) ~0.76
    "manual testing" + (complete | done | pass | perform) -(smoke | ci) ~0.75
    "qa sign-off" ~0.7
    ("beta feedback" | "users accepted" | "user acceptance" | "pilot users" | "pilot user" | "pilot group") ~0.9
    "acceptance" + (feature | product | customer | client | user) -(test | criteria) ~0.88
    ("pilot customers" | "pilot customer" | "beta users" | "beta customers" | "accepted stories" |
        "stories accepted") ~0.92

Point to:
    names and list
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
