"""A dynamic scan ran against a running copy and its report was read.

Asked as:
    OWASP ZAP scan run; web vulnerability scan done; dynamic security test reviewed;
    OWASP ZAP scan completed; DAST scan run; web application scanned

Told by:
    zap + (owasp | scan | proxy | baseline | security) ~0.95
    owasp-zap ~0.95
    dast ~0.92
    (nikto | "burp suite" | burpsuite | acunetix | nuclei | arachni | wapiti | detectify) ~0.9
    "web vulnerability scan" ~0.9
    "dynamic" + (scan | "security testing" | "application security") -(import | config) ~0.85
    (qualys | nessus | openvas) -ssl ~0.8
    "vulnerability scan" + (web | website | external | application | staging | running | live) -dependency ~0.8
    "website security scan" ~0.8

Point to:
    scan report with date and address
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
