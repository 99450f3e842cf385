"""Values that stand beside the name of a secret: `SECRET_KEY=…`, `"password": "…"`, `--token …`."""

import re
from collections.abc import Iterator

from proveout.pattern import Pattern
from proveout.redact.looks import is_hex, looks_random
from proveout.redact.mask import Span
from proveout.redact.words import VAGUE_NAMES, holds_secret_word, is_placeholder

# Names are at most 200 characters long, so that the work stays linear in the text.
ASSIGNED = Pattern(
    r"(?<![A-Za-z0-9_])(?P<name>[A-Za-z_][A-Za-z0-9_.-]{0,200})"
    r"(?P<sign>(?:\\?[\"'`])?\]?[ \t]{0,4}(?::=|=>|={1,2}|:)(?!/)\*{0,2}[ \t]{0,4})"
)
FLAG = Pattern(r"(?<![\w-])--(?P<name>[A-Za-z][\w-]{0,60})(?P<sign> {1,4})(?!-)")
QUOTED = Pattern(
    r"[bfru]{0,2}(?:\\\"(?P<escaped>[^\"\\\n]{0,8192})|\"(?P<double>(?:[^\"\\\n]|\\.){0,8192})"
    r"|'(?P<single>(?:[^'\\\n]|\\.){0,8192})|`(?P<tick>[^`\n]{0,8192}))"
)
BARE = Pattern(r"[^\s]{1,8192}")
IN_QUERY = Pattern(r"[^\s&#\"'`<>]{1,8192}")
REST_OF_LINE = Pattern(r"[ \t]*(?:#.*)?$", re.MULTILINE)
ADDRESS_BEGINS = Pattern(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
TRAILING = "\"'`,;)]}>"
# A word that names a secret, then at most a few words, then the thing itself.
NAMED_NEARBY = Pattern(
    r"(?<![A-Za-z0-9])(?P<name>[A-Za-z_]{0,60}(?:key|token|secret|passw(?:or)?d|passphrase|credentials?|dsn))\b"
    r"(?P<between>[ \t:=\"'`(]{1,4}(?:[a-z]{1,12}[ \t:=\"'`(]{1,4}){0,3})(?P<value>[A-Za-z0-9+/_=.~-]{20,512})",
    re.IGNORECASE,
)
NO_SECRET_FOLLOWS = Pattern(
    r"\b(?:commit|sha|sha1|sha256|digest|hash|revision|image|id|file|in|see|check|checksum|path|from)\b", re.IGNORECASE
)
TALK = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "field", "for", "from", "has", "in", "invalid", "is", "it",
    "least", "must", "no", "not", "of", "or", "required", "that", "the", "this", "to", "was", "with",
))  # fmt: skip


def named_spans(text: str) -> Iterator[Span]:
    """Where a value stands that its name makes a secret. Spans may overlap."""
    if ":" in text or "=" in text:
        yield from _assignments(text)
    if "--" in text:
        yield from _flags(text)
    # The shortest value that is taken for one without a sign before it has 20 characters.
    if max(map(len, text.split()), default=0) >= 20:
        yield from _neighbours(text)


def _assignments(text: str) -> Iterator[Span]:
    hidden = 0  # up to here
    for match in ASSIGNED.finditer(text):
        if match.start() >= hidden and holds_secret_word(match["name"]) and (span := _assigned(text, match)):
            hidden = span[1]
            yield span


def _flags(text: str) -> Iterator[Span]:
    for match in FLAG.finditer(text):
        if holds_secret_word(match["name"]) and (span := _value(text, match.end(), BARE)):
            value = text[slice(*span)]
            if not is_placeholder(value) and not value.isalpha():
                yield span


def _neighbours(text: str) -> Iterator[Span]:
    for match in NAMED_NEARBY.finditer(text):
        value = match["value"]
        if NO_SECRET_FOLLOWS.search(match["between"]) or value.startswith(("/", "./")) or is_placeholder(value):
            continue
        if looks_random(value, at_least=20) and (not is_hex(value) or len(value) not in (40, 64)):
            yield match.span("value")


def _assigned(text: str, match: re.Match[str]) -> Span | None:
    name, sign, at = match["name"], match["sign"], match.end()
    in_query = text[match.start() - 1 : match.start()] in ("?", "&") and match.start() > 0
    span = _value(text, at, IN_QUERY if in_query else BARE)
    if span is None:
        return None
    value = text[slice(*span)]
    # Of an address only the credential is a secret, and addresses are known by their shape.
    if is_placeholder(value) or ADDRESS_BEGINS.match(value):
        return None
    # Prose sets names in backticks: "the secret: `SECRET_KEY`".
    quoted = span[0] > at and text[at] != "`"
    if _is_vague(name):
        return span if looks_random(value, at_least=16) or (quoted and is_hex(value) and len(value) >= 32) else None
    if "=" in sign or quoted:
        return None if _is_talk(value) else span
    return span if _stands_as_value(text, match, span) else None


def _value(text: str, at: int, bare: Pattern) -> Span | None:
    if match := QUOTED.match(text, at):
        return match.span(str(match.lastgroup)) if match[match.lastgroup or 0] else None
    if match := bare.match(text, at):
        end = match.end()
        # `${KEY}` and `[your key]` end with what is trimmed of a value.
        while end > at and text[end - 1] in TRAILING and not is_placeholder(text[at:end]):
            end -= 1
        return (at, end) if end > at else None
    return None


def _is_vague(name: str) -> bool:
    return name.lower() in VAGUE_NAMES


def _is_talk(value: str) -> bool:
    """True for a sentence: "This field is required."."""
    words = value.lower().split()
    return len(words) >= 2 and not TALK.isdisjoint(word.strip(".,:;") for word in words)


def _stands_as_value(text: str, match: re.Match[str], span: Span) -> bool:
    """After a colon there may be a value (YAML) or prose ("Password: rotate it every year")."""
    value = text[slice(*span)]
    if looks_random(value, at_least=12) or _is_mixed(value):
        return True
    name = match["name"]
    # A dotted name may be a check's id: `redis.needs_a_password: refused`.
    identifier = "." not in name and ("_" in name or name.islower() or name.isupper())
    return identifier and REST_OF_LINE.match(text, span[1]) is not None and not value.endswith((".", "!", "?"))


def _is_mixed(value: str) -> bool:
    """True for words such as `hunter2` and `Tr0ub4dor&3`, which prose does not hold."""
    if len(value) < 6 or "/" in value:
        return False
    digits = sum(character.isdigit() for character in value)
    letters = sum(character.isalpha() for character in value)
    return digits > 0 and letters > 1 and "-" not in value.strip("-") and digits + letters < len(value) + 6
