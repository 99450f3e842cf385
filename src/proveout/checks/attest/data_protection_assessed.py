"""Data-protection duties were assessed for this service.

Asked as:
    GDPR compliance reviewed; data protection impact assessed; CCPA considered; anonymisation considered

Point to:
    assessment
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
