"""Accounts, projects and servers for production exist and belong to the organisation.

Asked as:
    hosting account created; server provisioned; project created; domain registered; cloud project set
    up

Point to:
    console page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
