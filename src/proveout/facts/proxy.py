"""What the proxies in front of the application are told: nginx, Caddy, HAProxy and Traefik."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.container import Purpose
from proveout.facts.tree import SEEN_AT

MAX_AGE = re.compile(r"max-age\s*=\s*\"?(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a file says, and its line."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Redirect:
    """A redirect of a whole site. `keeps` is true where path and query go along."""

    status: int
    target: str
    line: int
    keeps: bool = True

    @property
    def to_https(self) -> bool:
        return self.target.lower().startswith("https:")


@dataclass(frozen=True, slots=True)
class Route:
    """One place that hands requests to an application.

    `headers` are the request headers that are set, by their lower-case names; a proxy that sets the usual three
    by itself has them here. Times are in seconds, None where nothing is said. `body` is the largest body in
    bytes, 0 for any, None where nothing is said.
    """

    line: int
    upstream: str
    path: str = "/"
    headers: Mapping[str, str] = field(default_factory=dict)
    read_timeout_s: float | None = None
    timeout_line: int = 0
    body: int | None = None
    body_line: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """One server block, frontend or site address. `plain` and `tls` say on what it listens.

    `hsts` are the values of Strict-Transport-Security that its places send, "" for a place that drops it.
    `compresses` is None where nothing is said of compression; `types` are media types, `least` its smallest
    size in bytes.
    """

    path: str
    line: int
    kind: str  # "nginx", "caddy", "haproxy"
    names: tuple[str, ...] = ()
    plain: bool = False
    tls: bool = False
    redirect: Redirect | None = None
    routes: tuple[Route, ...] = ()
    hsts: tuple[Said, ...] = ()
    compresses: bool | None = None
    compresses_line: int = 0
    types: tuple[str, ...] = ()
    least: int = 0
    purpose: Purpose = Purpose.UNSAID

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def again(self) -> str:
        return f"sed -n {self.line},+20p '{self.path}'"


@dataclass(frozen=True, slots=True)
class TraefikSetting:
    """One option of Traefik, its key in lower case and dotted, whether a flag, a label or a file said it."""

    key: str
    value: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class ProxyFacts:
    """All proxy files. `unclear` are includes and templates that were not followed, with their places."""

    sites: tuple[Site, ...] = ()
    traefik: tuple[TraefikSetting, ...] = ()
    unclear: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One nginx that sends plain HTTP to HTTPS and proxies with every header, with the given fields changed."""
        path = "nginx/nginx.conf"
        headers = {
            "host": "$host",
            "x-forwarded-for": "$proxy_add_x_forwarded_for",
            "x-forwarded-proto": "$scheme",
            "x-real-ip": "$remote_addr",
        }
        route = Route(30, "http://web:8000", "/", headers, 60.0, 34, 5 * 1024**2, 22)
        facts = cls(
            sites=(
                Site(
                    path, 12, "nginx", ("shop.example",), plain=True,
                    redirect=Redirect(301, "https://$host$request_uri", 15),
                ),
                Site(
                    path, 18, "nginx", ("shop.example",), tls=True, routes=(route,),
                    hsts=(Said("max-age=31536000; includeSubDomains", 24),), compresses=True, compresses_line=5,
                    types=("text/html", "text/css", "application/json", "application/javascript"), least=256,
                ),
            )
        )  # fmt: skip
        return replace(facts, **difference)

    @property
    def production(self) -> tuple[Site, ...]:
        """Sites of files that are not said to be for development or tests. Named ones for production come alone."""
        meant = tuple(site for site in self.sites if site.purpose is Purpose.PRODUCTION)
        return meant or tuple(site for site in self.sites if site.purpose is Purpose.UNSAID)

    @property
    def unread(self) -> str:
        """Why these files may not say all, as a sentence; empty where nothing speaks against it."""
        return next(iter((*self.broken, *self.unclear, *(f"{path} is not read" for path in self.others))), "")

    def traefik_says(self, pattern: str) -> tuple[TraefikSetting, ...]:
        """Options of Traefik whose key matches the whole pattern."""
        return tuple(one for one in self.traefik if re.fullmatch(pattern, one.key))


def max_age(value: str) -> int | None:
    """Seconds of a Strict-Transport-Security value; None where it holds no max-age."""
    found = MAX_AGE.search(value)
    return None if found is None else int(found[1])
