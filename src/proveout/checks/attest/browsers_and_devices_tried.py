"""The site was tried on the stated browsers, devices and assistive tools.

Asked as:
    mobile responsive tested; cross-browser testing done; accessibility tested; PWA installable; tested
    on real devices

Point to:
    list of devices
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=30)
