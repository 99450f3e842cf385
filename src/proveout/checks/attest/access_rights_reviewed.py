"""Who may reach production, and with which account, was looked through.

Asked as:
    access controls reviewed; admin access limited; service accounts used instead of personal;
    credentials shared securely; access review done

Point to:
    list of people and accounts
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
