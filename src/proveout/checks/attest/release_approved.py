"""Named people say go for this release.

Asked as:
    approved by the product owner; technical lead sign-off; go/no-go decision made; QA sign-off;
    stakeholder approval

Point to:
    names and revision
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
