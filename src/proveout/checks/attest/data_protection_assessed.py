"""Data-protection duties were assessed for this service.

Asked as:
    GDPR compliance reviewed; data protection impact assessed; CCPA considered; anonymisation considered;
    GDPR assessment done; privacy impact assessment completed; data protection officer named; data privacy
    reviewed

Told by:
    "ico registration" ~0.88
    gdpr + (review | assess | consider | assessment | understand | article) -(delete | export | consent) ~0.8
    (dpia | "data protection impact" | "privacy impact") ~0.92
    "data protection" + (assess | review | officer | duties | impact | register) ~0.86
    anonymi* + (consider | analytics | data | user | pii) -(log | ip | dump | staging | script | rls) ~0.75
    "data privacy" + (review | assess) ~0.82
    (dpo | "data protection officer") ~0.86
    "records of processing" ~0.85
    ("pii inventory" | "data inventory" | "data classification" | "data mapping" | "lawful basis" |
        "data flow mapping") ~0.92
    ("legal basis" | ropa) ~0.88

Point to:
    assessment
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
