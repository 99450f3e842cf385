"""What counts as success is defined and seen.

Asked as:
    KPIs defined; analytics set up; conversion tracked; user analytics in place

Point to:
    dashboard or list
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
