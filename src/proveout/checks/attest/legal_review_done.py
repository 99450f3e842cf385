"""Someone competent read terms, policies and licences.

Asked as:
    legal review done; terms reviewed; privacy policy reviewed; licence obligations met; compliance
    confirmed;
    legal review completed; legal team approved; terms reviewed by a lawyer; legal compliance verified

Told by:
    legal + (review | approve | approval | counsel | team | compliance | requirement | sign) -(page | link) ~0.86
    lawyer ~0.88
    "legal review" ~0.95
    "terms" + (review | lawyer | counsel | approve) + (service | condition | legal) ~0.82
    "privacy policy" + (review | lawyer | counsel | approve) -(publish | page | link | live) ~0.82
    license + obligation ~0.84
    compliance + (check | review | verify | confirm | require) + (pass | legal | complete | meet | approve) -hipaa ~0.76
    "regulatory compliance" -(hipaa | pci | kyc) ~0.78
    "compliance review" -(gdpr | hipaa | pci | security) ~0.82
    agpl + (compliance | compliant) -#file ~0.85 &
    (trademark | copyright) -(footer | year | page) ~0.78

Point to:
    name and date
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
