"""A real payment, refund and subscription change went through.

Asked as:
    live payment tested; refund tested; subscription upgrade tested; small real purchase made

Point to:
    transaction ids
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
