"""The standard of the sector is met.

Asked as:
    HIPAA compliance; SOC 2; PCI DSS; KYC procedures; licence from regulator;
    HIPAA compliant; PCI compliance verified; SOC 2 compliance; PCI DSS compliant; KYC/AML compliance

Told by:
    (hipaa | pci | sox | kyc | aml | ferpa | coppa | finra | psd2 | fda | gxp | mifid) -(train | log | baa) ~0.88
    "soc 2" ~0.93
    soc2 ~0.93
    "iso 27001" ~0.93
    "pci compliance" ~0.95
    "regulatory approval" ~0.88
    "industry standards" ~0.76
    "business license" ~0.82

Point to:
    certificate or report
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
