"""Https everywhere.

Asked as:
    HTTPS is configured; SSL configured; enable HTTPS; SSL/TLS set up; HTTPS via reverse proxy and Let's
    Encrypt; ready for HTTPS;
    HTTPS enabled; SSL enabled; SSL/HTTPS enabled; HTTPS working; enable HTTPS/SSL; SSL/HTTPS is working; use
    HTTPS in production; TLS enabled

Told by:
    test + https + connection -(database | redis | #url) ~0.8
    https + listener ~0.84
    (https/tls | tls/https | https/ssl | ssl/https) -(redirect | enforce | certificate | database | renew) ~0.9
    (https | tls) + (enable | setup | implement) -(#url | redirect | certificate | database | redis | 1.2 | #env) ~0.88
    https + (work | ready | use | active | configure) -(#url | "https url" | redirect | certificate | callback |
        #env | port | ssh) ~0.86
    "tls configured" -(#url | redirect | database | redis | 1.2 | #env | smtp | certificate) ~0.86
    "configure tls" -(#url | redirect | database | redis | 1.2 | #env | smtp | certificate) ~0.86
    https + (everywhere | all + (endpoint | communicate | traffic | route | page | domain)) -(#url | enforce |
        force) ~0.86
    https + certificate + (configure | valid | enable | setup | letsencrypt) -(renew | automatic | redirect) ~0.86
    https + (letsencrypt | certbot | traefik | caddy) -(renew | automatic | redirect | expire) ~0.82
    "use https" -(redirect | url | database | only | callback | webhook | link) ~0.85
    "served over https" ~0.85
    https + (access | connect | test) + site -(#url | redirect | callback | webhook) ~0.76
    ssl_ready ~0.9
    tls + domain + (setup | configure | ready) -(redirect | renew | certificate | email) ~0.79
    "verify https" -(redirect | #url | url) ~0.78
    https + (endpoint | api | production | site) + only -(redirect | cookie | cors | origin | port | firewall) ~0.78
    (https + tls) + certificate + (setup | enable | add) -(valid | redirect | renew | expire) ~0.95
    ("tls works" | "runs https" | "https works") -(redirect | database) ~0.86
"""

MEMBERS = (
    "tls.certificate_is_valid_for_every_host",
    "tls.certificate_outlives_release",
    "http.plain_http_moves_to_https",
    "tls.only_modern_protocols_are_spoken",
)
