"""Agreements with processors are signed.

Asked as:
    data processing agreement signed; DPA with providers; processor contracts in place

Point to:
    list of agreements
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
