"""Cost is watched and someone hears when it runs away.

Asked as:
    cost monitoring enabled; billing alerts set; budget configured; monthly cost review

Point to:
    budget page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
