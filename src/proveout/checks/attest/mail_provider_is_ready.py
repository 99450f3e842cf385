"""The mail provider lets us send, and bounces and complaints are handled.

Asked as:
    sending limits raised; mail provider out of sandbox; bounce handling; sender reputation checked

Point to:
    provider page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
