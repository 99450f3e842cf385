"""Those who run and use the service know how.

Asked as:
    team trained; administrators trained; support team briefed; walkthrough held

Point to:
    dates and people
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
