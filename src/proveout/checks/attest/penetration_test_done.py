"""People from outside tested the system.

Asked as:
    penetration test completed; security audit by a third party; external pentest done

Point to:
    report
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
