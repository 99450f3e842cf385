"""A status page exists and is kept.

Asked as:
    status page configured; status page updated; public status page exists;
    status page set up; status page live; public status page

Told by:
    "status page" -(400 | 500 | endpoint | nginx | http | order | admin) ~0.95
    (statuspage | statuspage.io | instatus | cachet) ~0.94
    "uptime page" ~0.82

Point to:
    address
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
