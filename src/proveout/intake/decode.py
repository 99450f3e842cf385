"""Bytes of a document → its text, and what had to be mended on the way."""

import codecs
import re
from typing import NamedTuple

from proveout.errors import UnreadableDocumentError
from proveout.pattern import Pattern

MOST_BYTES = 10 * 1024 * 1024
# A text in UTF-16 is every second byte zero where it is Latin; a text in UTF-8 has none at all.
MANY_NULS = 0.01
CONTROLS = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})
MARKS_OF_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of UTF-8 sequences as each wrong reading shows them: only those of accents, punctuation and emoji.
LEADS = {"mac_roman": "\u201a\uf8ff", "cp1252": "âðÃÂï"}
LOST = Pattern(
    r"[ \t>#]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]+)?(?:\*\*[^*\n]{1,80}\*\*:?[ \t]*:?[ \t]*)?[?\uFFFD]{1,3}[ \t]"
)
FEW_LOST = 3


class Decoded(NamedTuple):
    text: str  # line ends are \n
    lines: list[str]
    raw: list[str]  # the lines as they stand in the document, before mending
    repairs: tuple[str, ...]
    has_lost_marks: bool  # "?" stands where an emoji was


def decode(data: bytes, path: str) -> Decoded:
    """The text of a document. Raises UnreadableDocumentError where there is none."""
    if len(data) > MOST_BYTES:
        raise UnreadableDocumentError(
            f"{path}: is {len(data) / 1048576:.1f} MiB, and no checklist is larger than 10 MiB. Name another file"
        )
    repairs: list[str] = []
    text = _text(data, path, repairs)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = raw = text.split("\n")
    if not text.isascii():
        mended = _mend(text, repairs)
        if mended is not text:
            text = mended
            lines = text.split("\n")
    lost = 0
    if "? " in text or "\ufffd" in text:
        lost = sum(1 for line in lines if ("?" in line or "\ufffd" in line) and LOST.match(line) is not None)
        if lost < FEW_LOST:
            lost = 0
    if lost:
        repairs.append(f"{lost} lines hold '?' where a mark was lost; none of them is read as a tick.")
    return Decoded(text, lines, raw, tuple(repairs), lost > 0)


def _text(data: bytes, path: str, repairs: list[str]) -> str:
    for mark, encoding in MARKS_OF_ORDER:
        if data.startswith(mark):
            return _strict(data, encoding, path)
    nuls = data.count(0)
    if nuls > len(data) * MANY_NULS:
        return _without_mark_of_order(data, nuls, path, repairs)
    if len(data.translate(None, CONTROLS)) < len(data) * 0.95:
        raise UnreadableDocumentError(f"{path}: is no text. Name a Markdown document")
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    # A few broken bytes in a document that is UTF-8 otherwise stay visible as U+FFFD.
    text = data.decode(errors="replace")
    broken = text.count("\ufffd")
    if broken and not _is_mostly_utf8(data, broken):
        repairs.append("The document is no UTF-8; it is read as Windows-1252.")
        return data.decode("cp1252", errors="replace")
    repairs.append(f"{broken} bytes are no UTF-8 and are read as unknown signs.")
    return text


def _is_mostly_utf8(data: bytes, broken: int) -> bool:
    """True where most of the bytes beyond ASCII form valid sequences."""
    beyond = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return broken * 2 < beyond


def _without_mark_of_order(data: bytes, nuls: int, path: str, repairs: list[str]) -> str:
    at_odd = data[1::2].count(0)
    if nuls > len(data) * 0.2 and (at_odd > nuls * 0.95 or at_odd < nuls * 0.05):
        encoding = "utf-16-le" if at_odd > nuls * 0.95 else "utf-16-be"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            pass
        else:
            repairs.append("The document is UTF-16 without saying so.")
            return text
    raise UnreadableDocumentError(f"{path}: is no text. Name a Markdown document")


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding, errors="replace")
    except UnicodeDecodeError as error:  # pragma: no cover - "replace" leaves nothing to refuse
        raise UnreadableDocumentError(f"{path}: is no {encoding}: {error.reason}. Save it as UTF-8") from error


def _mend(text: str, repairs: list[str]) -> str:
    """UTF-8 that was read as another encoding, read again; text that is whole stays as it is."""
    for encoding, leads in LEADS.items():
        if not any(lead in text for lead in leads):
            continue
        byte_of = {sign: byte for byte in range(0x80, 0x100) for sign in _signs(byte, encoding)}
        tail, two, three, four = (
            re.escape("".join(sign for byte in heads for sign in _signs(byte, encoding)))
            for heads in (range(0x80, 0xC0), (0xC2, 0xC3), (0xE2, 0xE3, 0xEF), (0xF0,))
        )
        broken = re.compile(f"[{four}][{tail}]{{3}}|[{three}][{tail}]{{2}}|[{two}][{tail}]")

        def whole(found: re.Match[str], byte_of: dict[str, int] = byte_of) -> str:
            try:
                return bytes(byte_of[sign] for sign in found[0]).decode()
            except UnicodeDecodeError:
                return found[0]

        mended, count = broken.subn(whole, text)
        if mended != text:
            name = {"mac_roman": "Mac Roman", "cp1252": "Windows-1252"}[encoding]
            repairs.append(f"{count} signs had been read as {name}; they are read as UTF-8 again.")
            return mended
    return text


def _signs(byte: int, encoding: str) -> str:
    """What stands for a byte: in Windows-1252 the sign of Latin-1 too, which people confuse with it."""
    own = bytes((byte,)).decode(encoding, errors="ignore")
    return own if encoding == "mac_roman" or own == chr(byte) else own + chr(byte)
