"""A status page exists and is kept.

Asked as:
    status page configured; status page updated; public status page exists

Point to:
    address
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
