"""Configuration and secrets are kept in a second safe place.

Asked as:
    environment variables exported to secure storage; configuration backed up; secrets escrow

Point to:
    place
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
