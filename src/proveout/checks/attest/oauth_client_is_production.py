"""The provider's console holds a production client: own origins and redirect addresses only, consent screen ready.

Asked as:
    production OAuth client created; localhost URIs removed from OAuth client; OAuth consent screen
    configured; app verification completed; authorized origins set

Point to:
    console page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
