"""Values of the environment, found in every spelling that text commonly gives them."""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote, quote_plus, unquote, urlsplit

from proveout.model.secret import Secret
from proveout.redact.looks import looks_random
from proveout.redact.mask import Span, mask_of
from proveout.redact.words import ORDINARY, holds_secret_word

SHORTEST = 6  # characters; hiding shorter values would tear ordinary words apart
LONGEST_COUNT = 12  # digits; ports, sizes and times in seconds stay readable


class KnownSecrets:
    """Finds every spelling of every value in one pass over the text, however many there are."""

    def __init__(self, known: Iterable[Secret]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        spellings = {
            spelling
            for secret in known
            for value in _values(secret.reveal())
            if not is_trivial(value)
            for spelling in _spellings(value)
            if not is_trivial(spelling)
        }
        # Longest first: at one place the longest covers all others.
        for spelling in sorted(spellings, key=len, reverse=True):
            start = spelling[:SHORTEST]
            self._by_start[start] = (*self._by_start.get(start, ()), spelling)

    def __bool__(self) -> bool:
        return bool(self._by_start)

    def spans(self, text: str) -> Iterator[Span]:
        """Where a known value stands. Spans may overlap."""
        by_start = self._by_start
        if not by_start:
            return
        for at in range(len(text) - SHORTEST + 1):
            if (spellings := by_start.get(text[at : at + SHORTEST])) is None:
                continue
            for spelling in spellings:
                if text.startswith(spelling, at):
                    yield at, at + len(spelling)
                    break


def is_trivial(value: str) -> bool:
    """True for values that are no secret, or that could not be hidden without hiding ordinary text."""
    if len(value) < SHORTEST or value.strip().lower() in ORDINARY:
        return True
    if len(value) < LONGEST_COUNT and value.isdigit():
        return True
    # What is itself a piece of the mask could never be hidden by it.
    return re.sub(r"\d+", "9", value) in mask_of(9)


def secrets_of(environment: Mapping[str, Secret]) -> tuple[Secret, ...]:
    """Those values of an environment that must not be known: by their name, or by their looks."""
    return tuple(value for name, value in environment.items() if _is_secret(name, value.reveal()))


def _is_secret(name: str, value: str) -> bool:
    return holds_secret_word(name) or bool(_credential_of(value)) or looks_random(value, at_least=20)


def _values(value: str) -> Iterator[str]:
    """What must be hidden of a value: of an address the credential alone, of several lines each long one too."""
    if credential := _credential_of(value):
        yield credential
        yield unquote(credential)
        return
    yield value
    yield value.strip()
    for line in value.splitlines():
        if len(line) >= 16 and not line.startswith("-----"):
            yield line.strip()


def _credential_of(value: str) -> str:
    """The password in an address, or the token that stands in the user's place."""
    if "://" not in value or "@" not in value:
        return ""
    try:
        address = urlsplit(value.strip())
        user, password = address.username or "", address.password or ""
    except ValueError:
        return ""
    return password or (user if looks_random(user, at_least=16) else "")


def _spellings(value: str) -> Iterator[str]:
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
