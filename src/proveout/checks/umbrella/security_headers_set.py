"""Security headers set.

Note:
    stated_header_is_sent is planned with the list that the item prints, or Referrer-Policy when it
    prints none.

Asked as:
    all security headers added; security headers configured; all security headers present; secure HTTP
    headers enabled
"""

MEMBERS = (
    "http.hsts_lasts_a_year",
    "http.content_type_is_not_sniffed",
    "http.framing_is_refused",
    "http.csp_blocks_foreign_scripts",
    "http.stated_header_is_sent",
)
