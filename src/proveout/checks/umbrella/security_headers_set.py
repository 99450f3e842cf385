"""Security headers set.

Note:
    stated_header_is_sent is planned with the list that the item prints, or Referrer-Policy when it
    prints none.

Asked as:
    all security headers added; security headers configured; all security headers present; secure HTTP
    headers enabled;
    security headers enabled; security headers set; add security headers; Helmet security headers enabled

Told by:
    "security headers" -(csp | hsts | x-frame* | x-content* | netlify.toml | curl) ~0.92
    "security headers" ~0.86
    (helmet | talisman | secweb | "secure.py" | helmet.js) -(xss | npm | pip | install | csp) ~0.8
    securityheaders.com ~0.85
    "http security headers" ~0.92
    "secure headers" -cookie ~0.88
    header + security + (http | response | add | configure) -(hsts | csp | x-frame* | x-content*) ~0.88
    header + security + (set | present | enable | include) -(hsts | csp | x-frame* | x-content*) ~0.88
"""

MEMBERS = (
    "http.hsts_lasts_a_year",
    "http.content_type_is_not_sniffed",
    "http.framing_is_refused",
    "http.csp_blocks_foreign_scripts",
    "http.stated_header_is_sent",
)
