"""Announcement, marketing and search entries are ready.

Asked as:
    launch announcement prepared; marketing materials ready; SEO checked; social media posts ready

Point to:
    links
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
