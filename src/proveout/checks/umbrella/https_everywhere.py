"""Https everywhere.

Asked as:
    HTTPS is configured; SSL configured; enable HTTPS; SSL/TLS set up; HTTPS via reverse proxy and Let's
    Encrypt; ready for HTTPS
"""

MEMBERS = (
    "tls.certificate_is_valid_for_every_host",
    "tls.certificate_outlives_release",
    "http.plain_http_moves_to_https",
    "tls.only_modern_protocols_are_spoken",
)
