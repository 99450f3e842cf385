"""A dynamic scan ran against a running copy and its report was read.

Asked as:
    OWASP ZAP scan run; web vulnerability scan done; dynamic security test reviewed

Point to:
    scan report with date and address
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
