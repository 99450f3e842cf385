"""In production the payment provider runs in live mode with live keys of one account.

Proof:
    Prefix and shape of the effective keys tell test from live; publishable, secret and webhook values
    must be of one mode, and staging must not hold live ones. Control: a test key is told apart by the
    same rule. n/a without payments.

Asked as:
    Stripe live keys set; payment gateway in live mode; no test keys in production; payment provider
    configured; live webhook secret set; live publishable key set;
    Stripe live keys configured; Stripe in live mode; payment gateway configured; switch Stripe to live mode;
    production Stripe keys set; live API keys for payments; Stripe API keys configured

Told by:
    "live mode" + (stripe | payment | switch | enable | key | paypal | webhook) ~0.93
    "live keys" -supabase ~0.9
    "live api keys" ~0.86
    (sk_live* | pk_live* | rk_live* | rzp_live*) ~0.9
    (stripe | paypal | paystack | razorpay) + key -(webhook | test + key | environment | variable | #env | git) ~0.78
    "payment gateway" + (configure | setup | credential | live | integrate | production | connect) -test ~0.84
    "payment provider" + (configure | setup | credential | live | production | connect) -(test | webhook) ~0.84
    "test keys" + (no | replace | remove | stripe) ~0.85
    "test mode" + (off | disable | stripe | payment | no) -(test + payment | use + test | flow | checkout | work) ~0.82
    "stripe production" -(webhook | account | test) ~0.85
    "stripe api keys" -test ~0.82
    (PAYSTACK_SECRET | RAZORPAY_KEY_ID | RAZORPAY_KEY_SECRET) + (live | sk_live* | pk_live* | replace) ~0.92
    (stripe | razorpay | paystack) + (live | production) + (enable | api) -(account | activate | webhook + test) ~0.92
    (payment | mercadopago) + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
    (payment | mercadopago) + (live | production) + (enable | api) -(account | activate | webhook + test) ~0.92
    (STRIPE_SECRET_KEY | STRIPE_API_KEY) + (live | sk_live* | pk_live* | replace) ~0.92
    (STRIPE_LIVE* | NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY) + (live | sk_live* | pk_live* | replace) ~0.92
    (stripe | razorpay) + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
    paystack + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    provider: str = ""
