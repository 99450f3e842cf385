"""Quotas and plan limits of the providers are enough and watched.

Asked as:
    API quotas sufficient; rate limits of provider checked; usage monitored; free tier limits known

Point to:
    provider usage page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
