"""Elements of HTML and XML. Text goes into a tree and only the standard library writes it out, so no text is markup."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from proveout.report.columns import harmless

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def element(tag: str, attributes: dict[str, str] | None = None, *children: "Element | str | None") -> "Element":
    """One element. Text of strangers may stand in any place; None is left out."""
    from xml.etree.ElementTree import Element  # noqa: PLC0415 - only reports of this kind pay for it

    made = Element(tag, {name: drawable(value) for name, value in (attributes or {}).items()})
    fill(made, children)
    return made


def fill(made: "Element", children: "Iterable[Element | str | None]") -> None:
    """Text and elements, in their order, behind what the element already holds."""
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + drawable(child)
        else:
            made.text = (made.text or "") + drawable(child)


def drawable(text: str) -> str:
    """Text without a character that could act: line by line, with the spaces around it kept as they are."""
    return "\n".join(_line(line) for line in text.split("\n"))


def verbatim(tag: str, text: str) -> "Element":
    """An element of text that is ours, written as it stands: a style sheet."""
    from xml.etree.ElementTree import Element  # noqa: PLC0415 - the same

    made = Element(tag)
    made.text = text
    return made


def _line(line: str) -> str:
    shown = harmless(line)  # leaves nothing that XML 1.0 section 2.2 forbids
    before = line[: len(line) - len(line.lstrip(" "))]
    after = line[len(line.rstrip(" ")) :] if shown else ""
    return f"{before}{shown}{after}"
