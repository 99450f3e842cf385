"""Users can get help and give feedback, and someone answers.

Asked as:
    support channel ready; feedback collected; support email set up; support plan in place

Point to:
    address and people
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
