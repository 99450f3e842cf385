"""People from outside tested the system.

Asked as:
    penetration test completed; security audit by a third party; external pentest done;
    penetration testing completed; penetration test performed; third-party security audit; bug bounty program

Told by:
    "penetration test" ~0.95
    "penetration testing" ~0.95
    "penetration tests" ~0.95
    (pentest | pen-test) ~0.95
    ("security audit" | "security assessment" | "security review") + (third | external | outside | firm) ~0.9
    "third-party security" + (audit | assess | scan | review | test) ~0.9
    "bug bounty" ~0.86
    "red team" ~0.88
    "ethical hacking" ~0.95

Point to:
    report
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
