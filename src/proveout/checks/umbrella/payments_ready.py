"""Payments ready.

Asked as:
    payment system ready; Stripe configured for production; payment flow tested; payments working
"""

MEMBERS = (
    "integrations.payment_keys_are_live",
    "integrations.webhooks_check_signatures",
    "release.user_journeys_pass",
    "attest.payment_tried_for_real",
)
