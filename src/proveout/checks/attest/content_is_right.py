"""Texts, data, prices and demo content were looked through.

Asked as:
    content reviewed; placeholder text removed; demo data removed; pricing correct

Point to:
    name and date
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
