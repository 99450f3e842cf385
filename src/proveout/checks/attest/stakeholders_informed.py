"""Those who need to know about the release know.

Asked as:
    stakeholders notified; team notified; users informed; status page update posted

Point to:
    message
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
