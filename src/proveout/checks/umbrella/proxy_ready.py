"""Proxy ready.

Asked as:
    Nginx configured; reverse proxy configured; web server configured; load balancer configured
    correctly;
    Nginx reverse proxy configured; reverse proxy set up; Nginx configured and running; Nginx installed and
    configured; set up reverse proxy

Told by:
    nginx + configuration + (copied | enable) -(header | https | tls | gzip | rate | cache) ~0.76
    "reverse proxy" -(header | trust | forwarded | https | security) ~0.79
    "web server" + (configure | setup | ready | install) -(serve | start | gunicorn | log | security | header) ~0.79
    "load balancer configured" ~0.7
    proxy + (setup | configure) + (traefik | caddy | haproxy | apache) -(header | tls | certificate | https) ~0.79
    (traefik | caddy | haproxy) + (setup | place | active | ready | work | verify | add) -(certificate | https) ~0.79
    nginx + (setup | install | deploy) -(header | https | tls | certbot | test | restart | reload | apt | conf) ~0.79
    nginx + (proxy | add) -(header | https | tls | certbot | test | restart | reload | apt | conf) ~0.79
    (traefik | caddy | haproxy) + (configure | setup | ready | installed | running) ~0.9
    "reverse proxy" + (setup | configure | add | install | nginx | apache | caddy) -(header | trust | forwarded |
        security | cache) ~0.88
"""

MEMBERS = (
    "deploy.proxy_headers_are_right",
    "deploy.timeouts_agree",
    "http.plain_http_moves_to_https",
    "frontend.static_files_are_served",
)
