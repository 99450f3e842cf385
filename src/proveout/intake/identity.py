"""Names of items that outlive moved lines and change with the wording."""

from hashlib import blake2b

HEX_DIGITS = 12


def digest_of(above: bytes, title: str) -> bytes:
    """A short stand-in for a path of headings, so that a path is read once and not per item."""
    return blake2b(above + b"\n" + title.casefold().encode("utf-8", "replace"), digest_size=16).digest()


class Names:
    """Gives out ids; the same words under the same headings are told apart by their order."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def name(self, text: str, section: bytes) -> str:
        """`text` is free of marks and markup; its case makes no difference."""
        own = blake2b(section + text.casefold().encode("utf-8", "replace"), digest_size=HEX_DIGITS // 2).hexdigest()
        count = self._seen.get(own)
        if count is None:
            self._seen[own] = 1
            return own
        self._seen[own] = count + 1
        return blake2b(f"{own} {count}".encode(), digest_size=HEX_DIGITS // 2).hexdigest()
