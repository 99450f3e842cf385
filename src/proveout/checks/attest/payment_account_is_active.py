"""The payment account is verified and may take real money.

Asked as:
    merchant account active; payment provider verified; bank account connected; tax settings done;
    Stripe account activated; Stripe account verified; merchant account approved; payout account connected;
    business bank account

Told by:
    (stripe | paypal | merchant | payment | razorpay | paystack) + account + (active | live | setup | create) ~0.88
    "merchant account" ~0.92
    "bank account" -(user | customer | test | form | field | link + plaid | plaid) ~0.82
    payout + (configure | setup | bank | enable) ~0.82
    "tax settings" ~0.8
    "business verification" ~0.8
    (stripe | payment) + (kyc | "identity verification" | "business details") ~0.85
    "stripe account" -(key | test) ~0.86
    "stripe tax" ~0.76
    (paypal | razorpay | paddle | merchant | adyen | mollie | square | stripe) + (account | kyc | business) +
        (verify | approve | approved | complete) -test ~0.95

Point to:
    provider dashboard
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
