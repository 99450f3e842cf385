"""The team practised the recovery as a whole.

Asked as:
    disaster recovery drill held; recovery exercise completed; failover exercise

Point to:
    notes with times
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
