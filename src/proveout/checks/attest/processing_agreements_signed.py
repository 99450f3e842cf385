"""Agreements with processors are signed.

Asked as:
    data processing agreement signed; DPA with providers; processor contracts in place;
    DPA signed; BAA signed; business associate agreements in place; vendor contracts signed

Told by:
    (dpa | baa) -#percent ~0.92
    "data processing agreement" ~0.96
    "data processing agreements" ~0.96
    "business associate" + agreement ~0.95
    "processing agreement" ~0.9
    (agreement | contract) + (processor | vendor | subprocessor | provider | sign) -(user | form | license) ~0.78
    BAA_SIGNED ~0.9

Point to:
    list of agreements
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
