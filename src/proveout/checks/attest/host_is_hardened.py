"""The host takes only key logins, is patched, and blocks repeated failures.

Asked as:
    SSH key authentication only; fail2ban installed; system updates enabled; server patched; root login
    disabled; intrusion detection on the host

Point to:
    configuration or scan of the host
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
