"""Users or testers accepted the product's behaviour.

Asked as:
    user acceptance testing passed; beta testing done; product feature accepted

Point to:
    names and list
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
