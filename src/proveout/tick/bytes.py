"""A document as text that becomes the same bytes again, and its lines with their ends."""

import codecs
import re
from dataclasses import dataclass

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
BOX = re.compile(
    # The inside is blank, or a tick: of ASCII, or one sign of three or four bytes that is read in this way only.
    r"\[(?P<inside>[ \t\u00a0]{0,3}|[ ]?[xX][ ]?|[ ]?(?P<sign>[^\x00-\x7f]{1,9})[ ]?)\](?![(\[:])"
)
TICKS = frozenset("✓✔✅☑√🗸")
BLANK = re.compile(r"(?:[ \t\u00a0]|\u00c2\u00a0)*\Z")


@dataclass(frozen=True, slots=True)
class Lossless:
    """`text` and the codec that made it. For what is no UTF-16, a character stands for a byte."""

    text: str
    codec: str

    def encode(self, text: str) -> bytes:
        """Bytes of a changed text; all that we add is ASCII."""
        return text.encode(self.codec, "surrogatepass" if self.codec.startswith("utf") else "strict")


def lossless(data: bytes) -> Lossless | None:
    """None where the bytes cannot be had back, such as half a character at the end of a UTF-16 document."""
    codec = _codec(data)
    try:
        text = data.decode(codec, "surrogatepass" if codec.startswith("utf") else "strict")
    except UnicodeDecodeError:
        return None
    made = Lossless(text, codec)
    return made if made.encode(text) == data else None


def lines_of(text: str) -> list[str]:
    """The lines with their ends; joined they are the text."""
    return LINE.findall(text)


def split_end(line: str) -> tuple[str, str]:
    """The words of a line, and what stands behind the last of them: white space and the line's end."""
    words = line.rstrip("\r\n").rstrip(" \t")
    return words, line[len(words) :]


def box_in(line: str) -> "re.Match[str] | None":
    """The one box of a line. None without a box, and where there are several: they may disagree."""
    found = [one for one in BOX.finditer(line) if is_blank(one["inside"]) or is_tick(one["inside"])]
    return found[0] if len(found) == 1 and line.count("[") == line.count("]") else None


def is_blank(inside: str) -> bool:
    return BLANK.match(inside) is not None


def is_tick(inside: str) -> bool:
    """An x, or one of the ticks, whether it is read as itself or byte by byte."""
    sign = inside.strip(" ")
    if sign in ("x", "X"):
        return True
    try:
        read = sign.encode("latin-1").decode("utf-8")
    except UnicodeError:
        read = sign
    return read.removesuffix("\ufe0f") in TICKS


def _codec(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32-le" if data.startswith(codecs.BOM_UTF32_LE) else "utf-32-be"
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    nuls = data.count(0)
    if nuls > len(data) * 0.2:  # as the intake decides where no mark says it
        return "utf-16-le" if data[1::2].count(0) > nuls * 0.95 else "utf-16-be"
    return "latin-1"
