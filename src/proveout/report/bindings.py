"""Bindings as a table for people and as JSON for machines."""

import json
from collections.abc import Callable, Mapping, Sequence

from proveout.model.binding import Binding, Bound, LimitValue, Sense
from proveout.model.checklist import Checklist, Item

MARK = {"open": "[ ]", "ticked": "[x]", "claimed": " ✓ ", "none": "   "}


def bindings_table(
    checklists: Sequence[Checklist],
    bindings: Mapping[str, Binding],
    *,
    width: int = 80,
    hide: Callable[[str], str] = str,
) -> str:
    """A line per item, and below it what it is bound to, how surely and by which words.

    `hide` is the redactor's: it has to see a line before it is cut, or half a secret would pass.
    """
    lines: list[str] = []
    for checklist in checklists:
        lines += [checklist.path, *(f"  repaired: {repair}" for repair in checklist.repairs)]
        for item in checklist.items:
            lines += _item_lines(hide(item.text), item, bindings.get(item.id, Binding(item.id)), width)
    items = [item for checklist in checklists for item in checklist.items]
    sure = sum(bool(bindings[item.id].bound) for item in items if item.id in bindings)
    lines += ["", f"{len(items)} items, {sure} bound, {len(items) - sure} not"]
    return "\n".join(lines) + "\n"


def bindings_json(checklists: Sequence[Checklist], bindings: Mapping[str, Binding]) -> str:
    """The same for machines: one document with an entry per item."""
    entries = [
        {
            "id": item.id,
            "path": checklist.path,
            "line": item.line,
            "text": item.text,
            "says": item.says.value,
            "kind": item.kind.value,
            "bound": [_bound(bound) for bound in binding.bound],
            "perhaps": [_bound(bound) for bound in binding.perhaps],
            "sense": binding.sense.value,
            "reason": binding.reason,
        }
        for checklist in checklists
        for item in checklist.items
        for binding in (bindings.get(item.id, Binding(item.id)),)
    ]
    return json.dumps({"format": 1, "items": entries}, ensure_ascii=False, indent=2) + "\n"


def _item_lines(words: str, item: Item, binding: Binding, width: int) -> list[str]:
    room = max(20, width - 11)
    text = "".join(letter if letter.isprintable() else " " for letter in words)
    text = text if len(text) <= room else f"{text[: room - 1]}…"
    lines = [f"{item.line:>5}  {MARK[item.says]} {text}"]
    indent = " " * 11
    for bound in binding.bound:
        said = ", ".join(f"{name}={_said(value)}" for name, value in bound.limits.items())
        lines.append(f"{indent}→ {bound.id}{f' ({said})' if said else ''}  {bound.confidence:.2f}")
        lines.append(f"{indent}  because of {_because(bound, room)}")
    if binding.sense is not Sense.PLAIN and binding.bound:
        lines.append(f"{indent}  sense: {binding.sense}")
    for bound in binding.perhaps if not binding.bound else ():
        lines.append(f"{indent}? {bound.id}  {bound.confidence:.2f}")
    if not binding.bound and not binding.perhaps:
        lines.append(f"{indent}· {binding.reason or 'nothing in the catalogue answers this line'}")
    return lines


def _because(bound: Bound, room: int) -> str:
    """The words that decided; the whole cue stands in the JSON."""
    how, *words = bound.because or ("a pin",)
    text = ", ".join(words) or how
    return text if len(text) <= room else f"{text[: room - 1]}…"


def _said(value: LimitValue) -> str:
    return "+".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _bound(bound: Bound) -> dict[str, object]:
    return {
        "id": bound.id,
        "confidence": round(bound.confidence, 3),
        "because": list(bound.because),
        "limits": {name: list(value) if isinstance(value, tuple) else value for name, value in bound.limits.items()},
    }
