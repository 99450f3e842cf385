"""Two versions of a document as a unified difference, for a terminal."""

import difflib

from proveout.report.columns import no_command, visible
from proveout.report.style import Colour

AROUND = 1  # lines shown around a change


def render_difference(before: bytes, after: bytes, path: str, *, colour: bool, encoding: str = "utf-8") -> str:
    """Empty where nothing differs. Line ends are not shown: they never change."""
    lines = difflib.unified_diff(
        _lines(before), _lines(after), f"a/{path}", f"b/{path}", lineterm="", n=AROUND
    )  # fmt: skip
    shown = [_coloured(no_command(_in(encoding, visible(line))), colour=colour) for line in lines]
    return "".join(f"{line}\n" for line in shown)


def _lines(data: bytes) -> list[str]:
    for mark, codec in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, "replace").splitlines()
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _in(encoding: str, line: str) -> str:
    try:
        return line.encode(encoding, "backslashreplace").decode(encoding)
    except (LookupError, UnicodeError):
        return line.encode("ascii", "backslashreplace").decode()


def _coloured(line: str, *, colour: bool) -> str:
    if not colour:
        return line
    if line.startswith(("---", "+++")):
        return Colour.BOLD.on(line)
    return {"+": Colour.GREEN, "-": Colour.RED, "@": Colour.DIM}.get(line[:1], Colour.NONE).on(line)
