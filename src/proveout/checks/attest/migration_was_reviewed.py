"""Someone read the SQL of this release's migrations.

Asked as:
    database migrations reviewed; migration SQL reviewed; auto-generated migrations checked

Point to:
    review link
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
