"""Those who run and use the service know how.

Asked as:
    team trained; administrators trained; support team briefed; walkthrough held;
    team trained on new features; staff trained; support team trained; training completed for staff; knowledge
    transfer complete; handover complete; team trained on monitoring tools

Told by:
    training* + (schedule | session | plan) -(model | gpu | data) ~0.82
    train + (team | staff | user | admin | support | employee | member | operation | practice | client | customer) ~0.9
    "team trained" ~0.94
    "user training" -(model | data) ~0.9
    "training materials" -model ~0.8
    "training completed" -(model | ml) ~0.8
    brief + (team | support | staff | on-call*) ~0.88
    "team briefed" ~0.92
    "knowledge transfer" ~0.9
    handover ~0.84
    "team familiar" ~0.86
    walkthrough + (team | held | admin | session | client) ~0.8
    "team knows" ~0.86
    know + (team | operator | rollback | deploy | everyone) ~0.82
    "team understands" ~0.86
    "understand" + (team | everyone) ~0.78
    onboard* + (team | staff | admin) -(user | flow | tenant | customer | email) ~0.74
    training + (ops | operation | staff | developer | support) ~0.9
    (trained | train) + (developer | support | ops | staff | operator) -(model | data) ~0.92
    ("onboarding session" | "training session" | walkthrough + team) -user ~0.9

Point to:
    dates and people
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
