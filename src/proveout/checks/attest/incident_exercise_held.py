"""The team practised an incident, or reviewed the last one.

Asked as:
    incident response tested; post-mortem held; response within 15 minutes practised; incident drill

Point to:
    notes
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
