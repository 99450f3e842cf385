"""The standard of the sector is met.

Asked as:
    HIPAA compliance; SOC 2; PCI DSS; KYC procedures; licence from regulator

Point to:
    certificate or report
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
