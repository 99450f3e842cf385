"""The steps that only a person can do for this release are done.

Asked as:
    services restarted by hand; click deploy; upload files; configure in console; manual deployment
    steps done

Point to:
    list with times
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=7)
