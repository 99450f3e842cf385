"""Someone watched the service after the release.

Asked as:
    monitored for first 24 hours; team watched metrics after launch; logs checked daily in first week;
    decide whether to roll back

Point to:
    notes
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
