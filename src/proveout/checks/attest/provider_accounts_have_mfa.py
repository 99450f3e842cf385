"""Accounts at hosts and providers need a second factor.

Asked as:
    2FA on hosting account; MFA for provider accounts; two-factor enabled on cloud console

Point to:
    account settings page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
