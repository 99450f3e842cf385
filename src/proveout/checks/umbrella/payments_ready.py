"""Payments ready.

Asked as:
    payment system ready; Stripe configured for production; payment flow tested; payments working;
    payment integration complete; Stripe integration ready; payment processing configured

Told by:
    "payment flow" -(unit | webhook | e2e) ~0.79
    "payment processes" -(webhook | test | no) ~0.79
    "payment system" -(key | webhook | test) ~0.79
    "payment integration" -(test | key | webhook | credential | sandbox | flow | error) ~0.78
    "stripe integration" -(test | key | webhook | flow) ~0.79
    "payment processing" + (ready | setup | configure | work | complete | operational | functional) -webhook ~0.79
    payment + (ready | configure) -(webhook | test | flow | gateway | mode | email | confirm | credential) ~0.78
    payment + (work | integrate) -(webhook | test | flow | gateway | mode | email | confirm | credential) ~0.78
    (stripe | paypal) + (ready | setup) -(webhook | key | test | secret | live | checkout | dashboard | #env) ~0.79
    (stripe | paypal) + (integrate | work) -(webhook | key | test | secret | live | checkout | dashboard | #env) ~0.79
    (adyen | mollie) + (ready | setup) -(webhook | key | test | secret | live | checkout | dashboard | #env) ~0.79
    (adyen | mollie) + (integrate | work) -(webhook | key | test | secret | live | checkout | dashboard | #env) ~0.79
    (payments | stripe) + #alone ~0.84
    (stripe | paypal) + integration + (work | ready | test) -(webhook | key | sandbox) ~0.86
"""

MEMBERS = (
    "integrations.payment_keys_are_live",
    "integrations.webhooks_check_signatures",
    "release.user_journeys_pass",
    "attest.payment_tried_for_real",
)
