"""Two small pictures of a run: how much stands how, and where in the documents."""

import hashlib
from typing import TYPE_CHECKING

from proveout.report.elements import element as e
from proveout.report.view import TITLES, Entry, Group, View

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WIDTH = 1000  # units of the drawing, whatever its size on the screen
NARROWEST = 8  # units; a group of one must not vanish
MOST_HEADINGS = 40
MOST_WORDS = 90  # of a tooltip, in characters


def bar(view: View) -> "Element":
    """One bar of all that counts, in the order of the sections."""
    total = sum(view.counts.values())
    said = ", ".join(f"{count} {TITLES[group].lower()}" for group, count in view.counts.items())
    room = WIDTH - NARROWEST * len(view.counts)
    at = 0.0
    parts: list[Element] = []
    for group, count in view.counts.items():
        width = NARROWEST + room * count / total
        gap = 3 if len(parts) + 1 < len(view.counts) else 0
        parts.append(
            e("rect", {"x": f"{at:.1f}", "y": "0", "width": f"{max(width - gap, 1):.1f}", "height": "18",
                       "class": f"fill-{group.value.replace('/', '')}"})
        )  # fmt: skip
        at += width
    return e(
        "svg", {"class": "bar", "viewBox": f"0 0 {WIDTH} 18", "preserveAspectRatio": "none", "role": "img",
                "aria-label": f"{total} lines: {said}"},
        *parts,
    )  # fmt: skip


def document_map(view: View) -> "Element | None":
    """A square per line below its heading, in the order of the documents; each leads to its entry."""
    rows: dict[tuple[str, ...], list[Entry]] = {}
    for entry in view.entries:
        if entry.group is not None:
            rows.setdefault(_heading(entry), []).append(entry)
    if len(rows) < 2 or len(rows) > MOST_HEADINGS:
        return None
    # The words of every square stand in the lists below, so a screen reader is spared them here.
    return e(
        "ul", {"class": "map", "aria-hidden": "true"},
        *(e("li", None, e("span", {"class": "heading", "title": heading[-1]}, heading[-1]),
            e("span", {"class": "cells"}, *(_cell(entry) for entry in entries)))
          for heading, entries in rows.items()),
    )  # fmt: skip


def _heading(entry: Entry) -> tuple[str, ...]:
    """The document and the first heading below its title."""
    path = entry.item.section if entry.item else ()
    return (entry.result.checklist, *path[:2]) if len(path) > 1 else (entry.result.checklist, *(path or ("–",)))


def _cell(entry: Entry) -> "Element":
    group = (entry.group or Group.NOT_APPLICABLE).value.replace("/", "")
    words = entry.words if len(entry.words) <= MOST_WORDS else f"{entry.words[:MOST_WORDS]}…"
    return e(
        "a",
        {"class": f"cell fill-{group}", "href": f"#{entry_id(entry)}", "tabindex": "-1",
         "title": f"line {entry.line}: {words}"},
    )  # fmt: skip


def entry_id(entry: Entry) -> str:
    """A name that an address can hold, whatever the document is called."""
    return item_id(entry.result.checklist, entry.result.item)


def item_id(checklist: str, item: str) -> str:
    """The same, of an item by its document and its own id."""
    named = f"{checklist}\n{item}".encode(errors="replace")
    return f"item-{hashlib.blake2b(named, digest_size=6).hexdigest()}"
