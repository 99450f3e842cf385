"""Reads nginx files: a tree of directives, then each server with what it inherits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from proveout.facts.proxy import Redirect, Route, Said, Site
from proveout.probes.amounts import binary_bytes, seconds
from proveout.probes.purpose import purpose_of

IS_NGINX = re.compile(r"^\s*server\s*\{|^\s*(location|upstream)\s[^;{}]*\{", re.MULTILINE)
TOKEN = re.compile(r"#[^\n]*|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[{};]|(?:\$\{[^}\s]*\}|\\.|[^\s{};])+", re.DOTALL)
DEEPEST = 12
PROXIES = frozenset({"proxy_pass", "uwsgi_pass", "fastcgi_pass", "grpc_pass"})
DEFAULT_BODY = 1024**2  # nginx: client_max_body_size is 1m where nobody says otherwise
DEFAULT_READ_S = 60.0  # nginx: proxy_read_timeout


@dataclass(slots=True)
class Directive:
    """One directive with its words; `below` are those of its block."""

    words: tuple[str, ...]
    line: int
    below: list["Directive"] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.words[0]


def parse(text: str) -> list[Directive] | None:
    """The top directives, or None where the braces do not agree."""
    top: list[Directive] = []
    blocks = [top]
    words: list[str] = []
    line, line_begin, last = 1, 1, 0
    for found in TOKEN.finditer(text):
        word = found[0]
        line += text.count("\n", last, found.start())
        last = found.start()
        if word[0] == "#":
            continue
        if word in "{};" and len(word) == 1:
            if word == "}":
                if words or len(blocks) == 1:
                    return None
                blocks.pop()
                continue
            directive = Directive(tuple(words) or ("",), line_begin)
            blocks[-1].append(directive)
            words = []
            if word == "{":
                blocks.append(directive.below)
                if len(blocks) > DEEPEST:
                    return None
            continue
        if not words:
            line_begin = line
        words.append(word[1:-1] if word[0] in "\"'" and len(word) > 1 else word)
    return top if len(blocks) == 1 and not words else None


def sites_of(path: str, text: str) -> tuple[list[Site], list[str], str]:
    """Sites, what was not followed, and why the file could not be read."""
    tree = parse(text)
    if tree is None:
        return [], [], f"{path} is no nginx file that can be read"
    unclear: list[str] = []
    sites: list[Site] = []
    for scope, server in _servers(tree, ()):
        chain = (*scope, server.below)
        unclear += [
            f"{path}:{one.line} includes {one.words[-1]}"
            for one in _all(server.below)
            if one.name == "include" and not one.words[-1].endswith(("mime.types", "_params", "params"))
        ]
        sites.append(_site(path, server, chain))
    for block in tree:
        unclear += [
            f"{path}:{one.line} includes {one.words[-1]}"
            for one in (block.below if block.name == "http" else [block])
            if one.name == "include" and not one.words[-1].endswith("mime.types") and not _holds_servers(one.words[-1])
        ]
    return sites, unclear, ""


def _holds_servers(pattern: str) -> bool:
    # Files of servers beside this one are found by themselves where they lie in the repository.
    return "conf.d" in pattern or "sites-enabled" in pattern or "modules-enabled" in pattern


def _servers(
    block: list[Directive], scope: tuple[list[Directive], ...]
) -> Iterator[tuple[tuple[list[Directive], ...], Directive]]:
    for one in block:
        if one.name == "server" and one.below and len(one.words) == 1:
            yield (*scope, block), one
        elif one.name == "http":
            yield from _servers(one.below, (*scope, block))


def _all(block: list[Directive]) -> Iterator[Directive]:
    for one in block:
        yield one
        yield from _all(one.below)


def _site(path: str, server: Directive, chain: tuple[list[Directive], ...]) -> Site:
    listens = [one for one in server.below if one.name == "listen"]
    tls = any("ssl" in one.words[1:] or "quic" in one.words[1:] for one in listens)
    tls = tls or any(one.name == "ssl" and one.words[1:] == ("on",) for one in server.below)
    plain = not listens or any("ssl" not in one.words[1:] and "quic" not in one.words[1:] for one in listens)
    gzip, brotli = _last(chain, "gzip"), _last(chain, "brotli")
    on = brotli if brotli is not None and brotli.words[1:] == ("on",) else gzip
    types = _last(chain, f"{on.name}_types") if on else None
    least = _last(chain, f"{on.name}_min_length") if on else None
    names = tuple(word for one in server.below if one.name == "server_name" for word in one.words[1:])
    return Site(
        path,
        server.line,
        "nginx",
        names,
        plain=plain and not (tls and not any(_port(one) == "80" for one in listens)),
        tls=tls,
        redirect=_redirect(server.below),
        routes=tuple(_routes(server.below, chain, "/")),
        hsts=tuple(_hsts(server.below, chain)),
        compresses=None if on is None else on.words[1:] == ("on",),
        compresses_line=on.line if on else 0,
        types=("text/html", *(types.words[1:] if types else ())),
        least=(binary_bytes(least.words[1]) or 0) if least and len(least.words) > 1 else 20,
        purpose=purpose_of(path),
    )


def _port(listen: Directive) -> str:
    return listen.words[1].rpartition(":")[2] if len(listen.words) > 1 else ""


def _last(chain: tuple[list[Directive], ...], name: str) -> Directive | None:
    """The directive that counts: the nearest block decides."""
    for block in reversed(chain):
        found = [one for one in block if one.name == name]
        if found:
            return found[-1]
    return None


def _gathered(chain: tuple[list[Directive], ...], name: str) -> list[Directive]:
    """Of directives that add up, those of the nearest block that has any: nginx inherits all or none."""
    for block in reversed(chain):
        found = [one for one in block if one.name == name]
        if found:
            return found
    return []


def _redirect(block: list[Directive]) -> Redirect | None:
    """A redirect of everything: in the server itself or in its one `location /`."""
    whole = [one for one in block if one.name == "location" and one.words[1:] == ("/",)]
    for directives in (block, *(one.below for one in whole)):
        for one in directives:
            if one.name == "return" and len(one.words) > 2 and one.words[1] in ("301", "302", "307", "308"):
                return Redirect(int(one.words[1]), one.words[2], one.line, keeps="$request_uri" in one.words[2])
            if one.name == "rewrite" and len(one.words) > 2 and one.words[1] in ("^", "^(.*)", "^(.*)$", "^/(.*)$"):
                permanent = one.words[-1] == "permanent"
                keeps = "$request_uri" in one.words[2] or "$1" in one.words[2]
                return Redirect(301 if permanent else 302, one.words[2], one.line, keeps=keeps)
    return None


def _routes(block: list[Directive], chain: tuple[list[Directive], ...], path: str) -> Iterator[Route]:
    passes = next((one for one in block if one.name in PROXIES), None)
    if passes is not None and len(passes.words) > 1:
        timeout, body = _last(chain, "proxy_read_timeout"), _last(chain, "client_max_body_size")
        headers = {
            one.words[1].lower(): one.words[2] for one in _gathered(chain, "proxy_set_header") if len(one.words) > 2
        }
        yield Route(
            passes.line,
            f"{passes.name.removesuffix('_pass').replace('proxy', 'http')}:{passes.words[1]}",
            path,
            headers,
            seconds(timeout.words[1]) if timeout and len(timeout.words) > 1 else DEFAULT_READ_S,
            timeout.line if timeout else 0,
            binary_bytes(body.words[1]) if body and len(body.words) > 1 else DEFAULT_BODY,
            body.line if body else 0,
        )
    for one in block:
        if one.name in ("location", "if", "limit_except") and one.below:
            inner = one.words[-1] if one.name == "location" else path
            yield from _routes(one.below, (*chain, one.below), inner)


def _hsts(block: list[Directive], chain: tuple[list[Directive], ...], depth: int = 0) -> Iterator[Said]:
    """The header of each place that answers: the server itself, and each location that adds headers of its own."""
    own = [one for one in _gathered(chain, "add_header") if len(one.words) > 2]
    found = next((one for one in own if one.words[1].lower() == "strict-transport-security"), None)
    if found is not None:
        yield Said(found.words[2], found.line)
    elif own and depth:
        yield Said("", own[0].line)
    for one in block:
        if one.name == "location" and any(inner.name == "add_header" for inner in one.below):
            yield from _hsts(one.below, (*chain, one.below), depth + 1)
