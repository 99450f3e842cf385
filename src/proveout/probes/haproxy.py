"""Reads a HAProxy file: one site per frontend or listen section."""

import re
from collections.abc import Iterator

from proveout.facts.proxy import Redirect, Route, Said, Site
from proveout.probes.amounts import seconds
from proveout.probes.purpose import purpose_of

SECTION = re.compile(r"(global|defaults|frontend|backend|listen|resolvers|userlist|peers|cache)\b")


def haproxy_sites(path: str, text: str) -> Iterator[Site]:
    """Each frontend, with what the defaults and all backends add to it."""
    sections: list[tuple[str, int, list[tuple[int, str]]]] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = re.sub(r"(^|\s)#.*$", "", raw)
        if not line.strip():
            continue
        if SECTION.match(line):
            sections.append((line.strip(), number, []))
        elif sections:
            sections[-1][2].append((number, line.strip()))
    shared = [one for head, _, body in sections if head.startswith(("defaults", "backend")) for one in body]
    for head, begin, body in sections:
        if head.startswith(("frontend", "listen")):
            yield _site(path, begin, body, shared)


def _site(path: str, begin: int, body: list[tuple[int, str]], shared: list[tuple[int, str]]) -> Site:
    both = [*body, *shared]
    binds = [line for _, line in body if line.startswith("bind ")]
    compress = next((number for number, line in both if line.startswith("compression algo")), 0)
    headers = {"host": "by itself"}
    if any("x-forwarded-proto" in line.lower() for _, line in both):
        headers["x-forwarded-proto"] = "set"
    if any(line.startswith("option forwardfor") for _, line in both):
        headers["x-forwarded-for"] = "option forwardfor"
    waits = next(((number, line.split()[-1]) for number, line in both if line.startswith("timeout server")), (0, ""))
    return Site(
        path,
        begin,
        "haproxy",
        plain=any(" ssl" not in bind for bind in binds),
        tls=any(" ssl" in bind for bind in binds),
        redirect=_redirect(body),
        routes=(
            Route(begin, "http:backend", headers=headers, read_timeout_s=seconds(waits[1]), timeout_line=waits[0]),
        ),
        hsts=tuple(Said(line, number) for number, line in both if "strict-transport-security" in line.lower()),
        compresses=True if compress else None,
        compresses_line=compress,
        types=tuple(word for _, line in both if line.startswith("compression type") for word in line.split()[2:]),
        purpose=purpose_of(path),
    )


def _redirect(body: list[tuple[int, str]]) -> Redirect | None:
    for number, line in body:
        if "redirect scheme https" in line:
            code = re.search(r"\bcode\s+(\d+)", line)
            return Redirect(int(code[1]) if code else 302, "https://by itself", number)
    return None
