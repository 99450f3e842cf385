"""A real payment, refund and subscription change went through.

Asked as:
    live payment tested; refund tested; subscription upgrade tested; small real purchase made;
    real payment processed; refund process tested; live transaction tested; test payment with a real card

Told by:
    (payment | purchase | charge | checkout) + (real | actual | small | first) + (test | make | complete | try) ~0.84
    refund + (test | work | process | verify | try | procedure | flow | issue) -(webhook | policy | endpoint) ~0.8
    "real payment" ~0.92
    "live payment" ~0.9
    "real card" ~0.92
    "real credit card" ~0.92
    "live transaction" ~0.9
    "test transaction" + (live | real | production) ~0.9
    "test purchase" ~0.8
    "subscription" + (upgrade | downgrade | cancel) + (test | work | flow | verify) -(webhook | endpoint) ~0.76
    "production payment" + test ~0.86
    "real" + (purchase | transaction | charge | "credit card" | "real card") -(mode | user) ~0.93
    (charge | purchase | transaction) + "live mode" ~0.92

Point to:
    transaction ids
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
