"""Error tracking ready.

Asked as:
    error tracking installed; Sentry installed and tested; implement proper error monitoring; error
    tracking set up;
    error tracking enabled; error tracking configured; error monitoring active; error tracking service
    integrated

Told by:
    (sentry | rollbar | bugsnag | glitchtip) + configure + tested -dsn ~0.92
    "error tracking" -(spike | dsn | alert | dashboard | rate | SENTRY_DSN) ~0.88
    "error monitoring" -(dsn | dashboard | rate | weekly | daily) ~0.88
    "exception tracking" ~0.85
    "crash reporting" ~0.85
    (sentry | rollbar | bugsnag | glitchtip) + (install | setup | integrate) + (test | verify) -dsn ~0.88
    "error reporting" + (setup | configure | enable | implement | sentry | service | tool | active) -review ~0.82
    "crash tracking" ~0.8
    "error logging" + (sentry | service | tracking) ~0.75
    (track | monitor) + error + (sentry | rollbar | bugsnag | logrocket) -(dsn | alert) ~0.82
    ("error reporting" | "crash reporting" | crashlytics) -(test | review | check | sentry) ~0.86
"""

MEMBERS = (
    "observability.error_tracker_is_wired",
    "observability.planted_error_reaches_the_tracker",
)
