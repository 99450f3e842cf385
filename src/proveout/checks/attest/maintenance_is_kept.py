"""Recurring reviews, updates and tests happen as planned.

Asked as:
    weekly log review; monthly updates; quarterly security audit; quarterly restore test scheduled;
    review schedule kept

Point to:
    calendar and last dates
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
