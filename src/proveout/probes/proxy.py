"""Reads the files of the proxies that stand in front: nginx, Caddy, HAProxy, Traefik."""

import re
from collections.abc import Iterator

from proveout.facts.container import Purpose
from proveout.facts.proxy import ProxyFacts, Site, TraefikSetting
from proveout.model.need import Unreadable
from proveout.probes.caddy import caddy_sites
from proveout.probes.compose import IS_COMPOSE
from proveout.probes.haproxy import haproxy_sites
from proveout.probes.nginx import IS_NGINX, sites_of
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository
from proveout.probes.toml import parse_toml
from proveout.probes.yaml_lines import Lined, read_yaml

NGINX_NAME = re.compile(
    r"(^|/)(nginx[\w.-]*|[\w.-]+\.conf|[\w.-]+\.conf\.(template|tmpl)|default)$|(^|/)sites-(available|enabled)/[^/]+$"
)
TEMPLATED = re.compile(r"\{\{|\{%")
TRAEFIK_NAME = re.compile(r"(^|/)(traefik[\w.-]*|dynamic[\w.-]*)\.(ya?ml|toml)$")
TRAEFIK_OPTION = re.compile(
    r"^[ \t]*-?[ \t]*[\"']?(?:traefik\.|--(?=(?:entrypoints|certificatesresolvers|providers|serverstransport)\.))"
    r"([A-Za-z0-9_.@\[\]-]{1,200})[\"']?[ \t]*[=:][ \t]*[\"']?([^\"'\n]{0,300})",
    re.MULTILINE | re.IGNORECASE,
)
# One of these stands in every path that one of the patterns and names could match.
WORDS = (
    "caddyfile",
    "haproxy",
    "traefik",
    "dynamic",
    "compose",
    "nginx",
    ".conf",
    "default",
    "sites-",
    "envoy",
    "kong",
    ".htaccess",
)
OTHERS = re.compile(r"(^|/)(httpd\.conf|apache2?\.conf|envoy\.ya?ml|kong\.ya?ml|\.htaccess)$", re.IGNORECASE)


def read_proxies(repository: Repository) -> ProxyFacts:
    """Every proxy file. A file of another tool with such a name is left out."""
    sites: list[Site] = []
    settings: list[TraefikSetting] = []
    unclear: list[str] = []
    broken: list[str] = []
    others: list[str] = []
    for path in repository.holding(*WORDS):
        if OTHERS.search(path):
            others.append(path)
        kind = _kind(path)
        if not kind or purpose_of(path) is Purpose.DEVELOPMENT:
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            broken += [text.reason] if kind not in ("nginx", "compose") else []
        elif kind == "caddy":
            sites += caddy_sites(path, text)
            unclear += (
                [f"{path} imports other files"] if re.search(r"^\s*import\s+\S*[/*.]", text, re.MULTILINE) else []
            )
        elif kind == "haproxy":
            sites += haproxy_sites(path, text)
        elif kind == "traefik":
            settings += _traefik_file(path, text, broken)
        elif kind == "compose":
            settings += _traefik_labels(path, text)
        elif IS_NGINX.search(text):
            _nginx(path, text, sites, unclear=unclear, broken=broken)
    return ProxyFacts(
        tuple(sites), tuple(settings), tuple(unclear), tuple(broken), tuple(others), repository.seen_at
    )  # fmt: skip


def _kind(path: str) -> str:
    name = path.rpartition("/")[2]
    if name.startswith("Caddyfile"):
        return "caddy"
    if name.startswith("haproxy") and name.endswith((".cfg", ".conf")):
        return "haproxy"
    if TRAEFIK_NAME.search(path):
        return "traefik"
    if IS_COMPOSE.search(path):
        return "compose"
    return "nginx" if NGINX_NAME.search(path) else ""


def _nginx(path: str, text: str, sites: list[Site], *, unclear: list[str], broken: list[str]) -> None:
    if TEMPLATED.search(text):
        unclear.append(f"{path} is a template, and its values are not filled in here")
        return
    found, not_followed, reason = sites_of(path, text)
    sites += found
    unclear += not_followed
    broken += [reason] if reason else []


def _traefik_labels(path: str, text: str) -> Iterator[TraefikSetting]:
    if "traefik" not in text:
        return
    for found in TRAEFIK_OPTION.finditer(text):
        yield TraefikSetting(found[1].lower(), found[2].strip(), path, text.count("\n", 0, found.start()) + 1)


def _traefik_file(path: str, text: str, broken: list[str]) -> Iterator[TraefikSetting]:
    if path.endswith(".toml"):
        try:
            tree: object = parse_toml(text)
        except ValueError:
            broken.append(f"{path} is no TOML")
            return
    else:
        documents = read_yaml(text, path)
        if isinstance(documents, Unreadable):
            broken.append(documents.reason)
            return
        tree = documents[0] if documents else None
    yield from _flat(tree, "", path, 1, [4000])


def _flat(value: object, key: str, path: str, line: int, left: list[int]) -> Iterator[TraefikSetting]:
    """Dotted keys of a tree. `left` bounds their number: aliases may repeat a value for ever."""
    left[0] -= 1
    if left[0] < 0 or key.count(".") > 20:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            at = value.line_of(name) if isinstance(value, Lined) else line
            yield from _flat(inner, f"{key}.{name}".lstrip(".").lower(), path, at, left)
    elif isinstance(value, list):
        for inner in value:
            yield from _flat(inner, key, path, line, left)
    elif value is not None:
        yield TraefikSetting(key, str(value).lower() if isinstance(value, bool) else str(value), path, line)
