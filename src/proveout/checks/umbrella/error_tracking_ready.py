"""Error tracking ready.

Asked as:
    error tracking installed; Sentry installed and tested; implement proper error monitoring; error
    tracking set up
"""

MEMBERS = (
    "observability.error_tracker_is_wired",
    "observability.planted_error_reaches_the_tracker",
)
