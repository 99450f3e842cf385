"""Someone competent read terms, policies and licences.

Asked as:
    legal review done; terms reviewed; privacy policy reviewed; licence obligations met; compliance
    confirmed

Point to:
    name and date
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
