"""Names of items that outlive moved lines and change with the wording."""

from hashlib import blake2b


def digest_of(above: bytes, title: str) -> bytes:
    """A short stand-in for a path of headings, so that a path is read once and not per item."""
    return blake2b(above + b"\n" + title.lower().encode(), digest_size=16).digest()


class Names:
    """Gives out ids; the same words under the same headings are told apart by their order."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def name(self, words: str, section: bytes) -> str:
        """`words` are in lower case, free of marks and markup."""
        own = blake2b(section + words.encode(), digest_size=6).hexdigest()
        count = self._seen.get(own)
        if count is None:
            self._seen[own] = 1
            return own
        self._seen[own] = count + 1
        return blake2b(f"{own} {count}".encode(), digest_size=6).hexdigest()
