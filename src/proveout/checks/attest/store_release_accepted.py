"""The app stores accepted the build.

Asked as:
    app store submission approved; Play Store listing ready; app submitted

Point to:
    store console
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
