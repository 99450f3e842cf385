"""A security review of this system took place and its findings are settled.

Asked as:
    security audit completed; security review passed; OWASP Top 10 reviewed; security checklist
    reviewed; threat model reviewed;
    security audit done; security review completed; security testing completed; security assessment completed

Told by:
    ("security audit" | "security review") -(log | third | external | manage.py)
    "security assessment" -(#file | third | external | independent) ~0.88
    "regular security audits" ~0.86 &
    "review code security" ~0.86
    "threat model" ~0.92
    "owasp top 10" + (review | audit | check | test | verify | checklist | assess) ~0.86
    "security checklist" + (review | complete) ~0.78
    "security testing" + (complete | done | perform | pass | conduct) -(zap | owasp | automatic | ci) ~0.82
    "security testing" -(zap | owasp | penetration | automat* | ci | static | unit | integration) ~0.76
    "security sign-off" ~0.86
    "security team" + (review | approve) ~0.82
    "security check" + (pass | complete) -(deploy | django | dependency | ci | script) ~0.76
    ("vulnerability assessment" | "security verification") -(script | command) ~0.76
    ("threat model" | "threat models" | "threat modelling" | "threat modeling") ~0.94
    (finding | findings) + (audit | review | assessment | security) + (resolve | fix | address | close |
        remediate) -(scan | bandit | pentest | penetration) ~0.88
    ("code audited security" | "security sign off" | "security signoff") ~0.95
    (stride + analysis | "security consultant" | "security expert") ~0.93

Point to:
    report and list of findings
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
