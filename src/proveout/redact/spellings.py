"""Every spelling that text commonly gives a value: encoded, escaped, in JSON, in HTML, in base64."""

import base64
import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus, unquote, urlsplit

from proveout.redact.looks import looks_random


def values_of(value: str) -> Iterator[str]:
    """What must be hidden of a value: of an address the credential alone, of several lines each long one too."""
    if credential := credential_of(value):
        yield credential
        yield unquote(credential)
        return
    yield value
    yield value.strip()
    for line in value.splitlines():
        if len(line) >= 16 and not line.startswith("-----"):
            yield line.strip()


def credential_of(value: str) -> str:
    """The password in an address, or the token that stands in the user's place."""
    if "://" not in value or "@" not in value:
        return ""
    try:
        address = urlsplit(value.strip())
        user, password = address.username or "", address.password or ""
    except ValueError:
        return ""
    return password or (user if looks_random(user, at_least=16) else "")


def spellings_of(value: str) -> Iterator[str]:
    yield value
    encoded = value.encode(errors="surrogatepass")
    for written in (quote(encoded, safe=""), quote(encoded), quote_plus(encoded)):
        yield written
        yield re.sub(r"%[0-9A-F]{2}", lambda match: match[0].lower(), written)
    for ascii_only in (True, False):
        in_json = json.dumps(value, ensure_ascii=ascii_only)[1:-1]
        yield in_json
        yield in_json.replace("/", r"\/")
        yield json.dumps(in_json, ensure_ascii=ascii_only)[1:-1]  # a log line in a log line
    yield repr(value)[1:-1]
    yield _in_html(value)
    yield from _in_base64(encoded)


def _in_html(value: str) -> str:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")):
        value = value.replace(character, entity)
    return value


def _in_base64(encoded: bytes) -> Iterator[str]:
    """Alone and inside of something longer (`user:password`), where its place in the group of three matters."""
    for offset in range(3):
        whole = base64.b64encode(bytes(offset) + encoded).decode()
        # The first and last characters hold bits of the neighbours, too.
        head = (0, 2, 3)[offset]
        tail = len(whole) - (0, 3, 2)[(offset + len(encoded)) % 3]
        for written in (whole[head:tail], *((whole, whole.rstrip("=")) if offset == 0 else ())):
            yield written
            yield written.replace("+", "-").replace("/", "_")
