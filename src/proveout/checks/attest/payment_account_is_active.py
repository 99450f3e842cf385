"""The payment account is verified and may take real money.

Asked as:
    merchant account active; payment provider verified; bank account connected; tax settings done

Point to:
    provider dashboard
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
