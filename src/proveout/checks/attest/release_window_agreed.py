"""The time of the release or maintenance is agreed and announced.

Asked as:
    maintenance window scheduled; deployment window set; code freeze announced

Point to:
    calendar entry
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
