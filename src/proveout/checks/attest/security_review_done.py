"""A security review of this system took place and its findings are settled.

Asked as:
    security audit completed; security review passed; OWASP Top 10 reviewed; security checklist
    reviewed; threat model reviewed

Point to:
    report and list of findings
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
