"""Reads a Caddyfile: one site per line of addresses."""

import re
from collections.abc import Iterator

from proveout.facts.proxy import Redirect, Route, Said, Site
from proveout.probes.amounts import binary_bytes, seconds
from proveout.probes.purpose import purpose_of

BY_ITSELF = {"host": "by itself", "x-forwarded-for": "by itself", "x-forwarded-proto": "by itself"}


def caddy_sites(path: str, text: str) -> Iterator[Site]:
    """One site per address line. Caddy redirects plain HTTP and sets the forwarded headers by itself."""
    depth, addresses, begin, body = 0, "", 0, list[tuple[int, str]]()
    off = re.search(r"^\s*auto_https\s+(off|disable_redirects)", text, re.MULTILINE) is not None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = re.sub(r"(^|\s)#.*$", "", raw).strip()
        if not line:
            continue
        if depth == 0:
            addresses, begin, body = line.removesuffix("{").strip(), number, []
        else:
            body.append((number, line))
        depth += (line.endswith("{") or " {" in line) - (line == "}")
        if depth <= 0:
            if addresses and not addresses.startswith("("):
                yield _caddy_site(path, addresses, begin, body, off=off)
            depth = 0


def _caddy_site(path: str, addresses: str, begin: int, body: list[tuple[int, str]], *, off: bool) -> Site:
    names = tuple(word.strip(",") for word in addresses.split())
    plain = all(name.startswith(("http://", ":80")) for name in names)
    said: dict[str, Said] = {}
    for number, line in body:
        said.setdefault(line.split()[0].lower(), Said(line, number))
    hsts = [
        Said(line.partition("ecurity")[2].strip().strip('"'), number)
        for number, line in body
        if "strict-transport-security" in line.lower() and not line.lower().startswith("-")
    ]
    size = next((binary_bytes(line.split()[-1]) for _, line in body if line.startswith("max_size")), None)
    timeout = next(
        (seconds(line.split()[-1]) for _, line in body if line.startswith(("read_timeout", "response_header_timeout"))),
        None,
    )
    routes = tuple(
        Route(
            number,
            f"http:{line.split()[-1 if not line.endswith('{') else -2]}",
            "/",
            BY_ITSELF,
            timeout,
            number,
            size,
            number,
        )
        for number, line in body
        if line.startswith("reverse_proxy ")
    )
    redirect = None
    if "redir" in said and len(said["redir"].value.split()) > 1:
        words = said["redir"].value.split()
        permanent = words[-1] in ("permanent", "301", "308")
        redirect = Redirect(301 if permanent else 302, words[1], said["redir"].line, keeps="{uri}" in words[1])
    elif not plain and not off:
        redirect = Redirect(308, "https://by itself", begin)
    encode = said.get("encode")
    return Site(
        path, begin, "caddy", names, plain=plain or off, tls=not plain, redirect=redirect, routes=routes,
        hsts=tuple(hsts),
        compresses=True if encode else None, compresses_line=encode.line if encode else 0,
        types=("text/*", "application/json*", "application/javascript*") if encode else (), least=512,
        purpose=purpose_of(path),
    )  # fmt: skip
