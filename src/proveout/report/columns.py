"""Text in columns of a terminal: what it may hold, how wide it is, where it may be broken."""

import re
import unicodedata
from collections.abc import Iterator

# Documents of strangers are shown, so nothing in them may move the cursor, change colours or turn the direction.
# Categories: controls, formats (bidi, zero width), halves of surrogate pairs, line and paragraph separators.
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
UNSAFE_WIDE = re.compile("[\U000e0000-\U000e0fff\ud800-\udfff\ufffe\uffff]")
SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
MARKS = 2  # on one character; more would be drawn over the lines above
AFTER = re.compile(r"(?<=[/._,=&?:;+-])")  # where a word that is too long for any line is broken
VS16, JOINER = "\ufe0f", "\u200d"


def harmless(text: str, encoding: str = "utf-8") -> str:
    """One line that draws nothing but its own characters; what could do more is written out by its number."""
    line = SPACES.sub(" ", text).strip()
    line = UNSAFE.sub(_written_out, line)
    line = UNSAFE_WIDE.sub("\ufffd", line)
    line = "".join(_few_marks(line))
    try:
        return line.encode(encoding, "backslashreplace").decode(encoding)
    except (LookupError, UnicodeError):
        return line.encode("ascii", "backslashreplace").decode()


def visible(line: str) -> str:
    """As `harmless`, with the spaces of the line as they are; a tab is written as four."""
    return UNSAFE_WIDE.sub("\ufffd", UNSAFE.sub(_written_out, line.replace("\t", "    ")))


def no_command(line: str) -> str:
    """A line that no runner of GitHub Actions takes for a command: it looks for these signs behind any white space."""
    line = line.replace("##[", "#\\x23[") if "##[" in line else line
    return line.replace("::", ":\\x3a", 1) if line.lstrip().startswith("::") else line


def width_of(text: str) -> int:
    """In columns. East Asian wide characters and emoji take two, marks none."""
    if text.isascii():
        return len(text)
    columns = 0
    before = 0
    for character in text:
        if character == VS16:
            # Asks for the picture, which is two wide.
            columns += 2 - before if before == 1 else 0
            before = 2
            continue
        before = _columns(character)
        columns += before
    return columns


def shortened(text: str, width: int, ellipsis: str = "…") -> str:
    """The text, or as many of its words as fit with an ellipsis after them."""
    if width_of(text) <= width:
        return text
    kept = _fitting(text, max(width - width_of(ellipsis), 0))
    at_word = kept.rpartition(" ")[0]
    # A cut between words, unless it costs half of the place.
    return (at_word if width_of(at_word) * 2 >= width else kept).rstrip() + ellipsis


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns. A word is broken only if no line could hold it."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width_of(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines += full
    return [*lines, line] if line or not lines else lines


def wrapped_command(command: str, width: int) -> list[str]:
    """Lines that a shell reads as the one command. A quoted part is not broken and may be wider."""
    words = _shell_words(command)
    if words is None:
        return wrapped(command, width)
    lines: list[str] = []
    line = ""
    for word in words:
        joined = f"{line} {word}" if line else word
        if not line or width_of(joined) <= width - 2:
            line = joined
            continue
        lines.append(line + " \\")
        line = word
    if lines and line and width_of(lines[-1]) - 1 + width_of(line) <= width:
        line = lines.pop()[:-1] + line
    return [*lines, line]


def _written_out(match: re.Match[str]) -> str:
    if match[0] == JOINER:
        return match[0]
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _few_marks(text: str) -> Iterator[str]:
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS:
            yield character


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitting(text: str, width: int) -> str:
    kept = text[:width]
    while kept and width_of(kept) > width:
        kept = kept[:-1]
    return kept


def _pieces(word: str, width: int) -> list[str]:
    pieces = [""]
    for part in AFTER.split(word):
        rest = part
        while width_of(pieces[-1] + rest) > width:
            if pieces[-1]:
                pieces.append("")
                continue
            head = _fitting(rest, width) or rest[0]
            pieces[-1], rest = head, rest[len(head) :]
            pieces.append("")
        pieces[-1] += rest
    return pieces


def _shell_words(command: str) -> list[str] | None:
    """Words as a shell sees them, quotes and all; None where a quote stays open, for that is prose."""
    words, word, quote, escaped = [], "", "", False
    for character in command:
        if character == " " and not quote and not escaped:
            words.append(word)
            word = ""
            continue
        if escaped:
            escaped = False
        elif character == "\\" and quote != "'":
            escaped = True
        elif quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        word += character
    return None if quote or escaped else [one for one in (*words, word) if one]
