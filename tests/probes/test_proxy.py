"""Proxy files on the disk, healthy and broken."""

from pathlib import Path

import pytest

from proveout.facts.proxy import ProxyFacts, Site
from proveout.probes.proxy import read_proxies
from proveout.probes.repository import Repository

NGINX = """
http {
    gzip on;
    gzip_types text/css application/json;
    client_max_body_size 8m;
    server {
        listen 80;
        server_name shop.example;
        return 301 https://$host$request_uri;
    }
    server {
        listen 443 ssl;
        server_name shop.example;  # a comment with { and ;
        add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;
        proxy_set_header Host $host;
        location / {
            proxy_pass http://web:8000;
            proxy_read_timeout 75s;
        }
        location /upload {
            client_max_body_size 0;
            proxy_set_header X-Forwarded-Proto $scheme;
            add_header X-A b;
            proxy_pass http://web:8000;
        }
    }
}
"""


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def read(root: Path) -> ProxyFacts:
    return read_proxies(Repository(root))


@pytest.mark.parametrize(
    "text", ["server {", "server { listen 80 }", "server {\n}}", "server {\n" * 50, 'server {\nlisten "80']
)
def test_an_nginx_file_that_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    put(tmp_path, "nginx.conf", text)

    facts = read(tmp_path)

    assert facts.sites == ()
    assert "nginx.conf" in facts.unread


def test_a_template_and_an_include_leave_it_open(tmp_path: Path) -> None:
    put(tmp_path, "a/nginx.conf.j2", "server {\n listen {{ port }};\n}\n")
    put(tmp_path, "b/nginx.conf", "server {\n listen 80;\n include /etc/nginx/security.conf;\n}\n")

    assert len(read(tmp_path).unclear) == 2


def test_another_file_of_that_ending_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "rsyslog.conf", "server 1\n")
    put(tmp_path, "dev/nginx.conf", NGINX)

    assert read(tmp_path).sites == ()


def test_each_place_has_what_it_inherits(tmp_path: Path) -> None:
    put(tmp_path, "nginx/nginx.conf", NGINX)

    plain, tls = read(tmp_path).sites

    assert (plain.plain, plain.tls, plain.line) == (True, False, 6)
    assert plain.redirect is not None
    assert (plain.redirect.status, plain.redirect.keeps, plain.redirect.to_https) == (301, True, True)
    assert (tls.plain, tls.tls, tls.names) == (False, True, ("shop.example",))
    assert (tls.compresses, tls.types, tls.least) == (True, ("text/html", "text/css", "application/json"), 20)
    # Headers are inherited all or none: /upload loses both Host and the security header.
    assert [(one.path, dict(one.headers), one.read_timeout_s, one.body) for one in tls.routes] == [
        ("/", {"host": "$host"}, 75.0, 8 * 1024**2),
        ("/upload", {"x-forwarded-proto": "$scheme"}, 60.0, 0),
    ]
    assert [one.value for one in tls.hsts] == ["max-age=31536000; includeSubDomains", ""]


def test_caddy_does_much_by_itself(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Caddyfile",
        '{\n\temail a@example.org\n}\nshop.example {\n\tencode gzip\n\theader Strict-Transport-Security "max-age=300"\n'
        "\treverse_proxy web:8000\n}\nhttp://old.example {\n\tredir https://shop.example{uri} permanent\n}\n",
    )

    sites: dict[str, Site] = {site.names[0]: site for site in read(tmp_path).sites if site.names}

    shop, old = sites["shop.example"], sites["http://old.example"]
    assert (shop.tls, shop.compresses, shop.hsts[0].value) == (True, True, "max-age=300")
    assert set(shop.routes[0].headers) == {"host", "x-forwarded-for", "x-forwarded-proto"}
    assert old.redirect is not None
    assert (old.plain, old.redirect.status, old.redirect.keeps) == (True, 301, True)


def test_haproxy_is_read_by_its_frontends(tmp_path: Path) -> None:
    put(
        tmp_path,
        "haproxy.cfg",
        "defaults\n    timeout server 40s\n    option forwardfor\nfrontend www\n    bind *:80\n    bind *:443 ssl crt /a\n"
        "    http-request redirect scheme https code 301 unless { ssl_fc }\n    default_backend app\nbackend app\n"
        "    http-request set-header X-Forwarded-Proto https\n    server a 10.0.0.1:80\n",
    )

    (site,) = read(tmp_path).sites

    assert site.redirect is not None
    assert (site.plain, site.tls, site.redirect.status) == (True, True, 301)
    assert (site.routes[0].read_timeout_s, set(site.routes[0].headers)) == (
        40.0,
        {"host", "x-forwarded-for", "x-forwarded-proto"},
    )


def test_traefik_is_read_from_labels_flags_and_files(tmp_path: Path) -> None:
    put(
        tmp_path,
        "docker-compose.yml",
        "services:\n  t:\n    command:\n      - --entrypoints.web.http.redirections.entryPoint.to=websecure\n"
        "    labels:\n      - \"traefik.http.middlewares.s.headers.stsSeconds=300\"\n      traefik.enable: 'true'\n",
    )
    put(
        tmp_path, "traefik/dynamic.yml", "http:\n  middlewares:\n    s:\n      headers:\n        stsSeconds: 31536000\n"
    )
    put(tmp_path, "traefik.toml", "[")

    facts = read(tmp_path)

    assert [one.line for one in facts.traefik_says(r"entrypoints\..*\.to")] == [4]
    assert {one.value for one in facts.traefik_says(r".*\.headers\.stsseconds")} == {"300", "31536000"}
    assert facts.broken == ("traefik.toml is no TOML",)


def test_a_tree_of_aliases_without_end_is_cut(tmp_path: Path) -> None:
    lines = ["a0: &a0 {x: 1}"] + [
        f"a{i}: &a{i} {{" + ", ".join(f"k{j}: *a{i - 1}" for j in range(9)) + "}" for i in range(1, 12)
    ]
    put(tmp_path, "traefik.yml", "\n".join(lines))

    assert len(read(tmp_path).traefik) <= 4000
