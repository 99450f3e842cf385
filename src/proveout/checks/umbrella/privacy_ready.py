"""Privacy ready.

Asked as:
    GDPR requirements met; data protection compliance; privacy compliance verified; CCPA compliance;
    GDPR compliant; data privacy compliance; privacy requirements met

Told by:
    (gdpr | ccpa) -(consent | delete | export | policy | document | days | right | data + user) ~0.86
    "data privacy" + (require | compliance | meet | verify | ensure | comply | law | regulation) -policy ~0.87
    "data protection" + (compliance | require | law | comply | regulation | meet | measure) -(assess | policy) ~0.84
    "privacy compliance" ~0.9
    privacy + (compliance | regulation | law | require) -(policy | review) ~0.85
    "privacy requirements" ~0.86
    (gdpr | ccpa) + (compliance | comply | require | meet) -(consent + data | delete | export | consent | policy) ~0.88
    ("data privacy" | "privacy") + #alone ~0.84
"""

MEMBERS = (
    "docs.legal_pages_are_published",
    "auth.users_can_take_and_erase_their_data",
    "observability.logs_hold_no_secrets",
    "frontend.no_tracking_before_consent",
    "attest.data_protection_assessed",
)
