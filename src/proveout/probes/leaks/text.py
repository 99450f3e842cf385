"""Bytes as a text that can be searched, whatever it was written in."""

HEAD = 8 * 1024  # bytes in which a NUL makes a file binary, as git has it
BOMS = {
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}


def searchable(data: bytes) -> bytes | None:
    """UTF-16 and UTF-32 as UTF-8, anything else as it is, and None where it is no text.

    The rules look for ASCII only, so that UTF-8, Latin-1 and their like are searched as they are.
    """
    head = data[:HEAD]
    if b"\0" not in head:
        return data
    for bom, encoding in BOMS.items():
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace").encode(errors="replace")
    # Without its mark, UTF-16 of a Western language has a NUL in every other place.
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        pairs = len(head) // 2
        if pairs >= 4 and head[offset::2].count(0) > 0.7 * pairs and head[1 - offset :: 2].count(0) == 0:
            return data.decode(encoding, "replace").encode(errors="replace")
    return None
