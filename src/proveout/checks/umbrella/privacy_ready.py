"""Privacy ready.

Asked as:
    GDPR requirements met; data protection compliance; privacy compliance verified; CCPA compliance
"""

MEMBERS = (
    "docs.legal_pages_are_published",
    "auth.users_can_take_and_erase_their_data",
    "observability.logs_hold_no_secrets",
    "frontend.no_tracking_before_consent",
    "attest.data_protection_assessed",
)
