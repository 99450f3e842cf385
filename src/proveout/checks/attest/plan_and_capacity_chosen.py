"""Someone compared need and cost and chose plan, size and region.

Asked as:
    plan selected; capacity planned; resource sizing decided; tier upgraded when needed; worker count
    appropriate for load

Point to:
    note with figures
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
