"""Proxy ready.

Asked as:
    Nginx configured; reverse proxy configured; web server configured; load balancer configured
    correctly
"""

MEMBERS = (
    "deploy.proxy_headers_are_right",
    "deploy.timeouts_agree",
    "http.plain_http_moves_to_https",
    "frontend.static_files_are_served",
)
