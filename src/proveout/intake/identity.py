"""Names of items that outlive moved lines and change with the wording."""

try:
    # hashlib takes it from there as well, and brings OpenSSL along: eight milliseconds of a start.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest_of(above: bytes, title: str) -> bytes:
    """A short stand-in for a path of headings, so that a path is read once and not per item.

    `title` is in lower case.
    """
    return blake2b(above + b"\n" + title.encode(), digest_size=16).digest()


class Names:
    """Gives out ids; the same words under the same headings are told apart by their order."""

    __slots__ = ("_begun", "_section", "_seen")

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}
        self._section = b""
        self._begun = blake2b(digest_size=6)  # has read the section, so that each name reads only its words

    def name(self, words: bytes, section: bytes) -> str:
        """`words` are in lower case and UTF-8, free of marks and markup."""
        if section is not self._section:
            self._section = section
            self._begun = blake2b(section, digest_size=6)
        named = self._begun.copy()
        named.update(words)
        own = named.hexdigest()
        count = self._seen.get(own)
        if count is None:
            self._seen[own] = 1
            return own
        self._seen[own] = count + 1
        return blake2b(f"{own} {count}".encode(), digest_size=6).hexdigest()
