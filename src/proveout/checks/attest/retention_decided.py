"""How long which data is kept is decided.

Asked as:
    data retention policy defined; retention periods set; deletion periods decided

Point to:
    policy
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
