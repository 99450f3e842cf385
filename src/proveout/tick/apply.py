"""A document and a run → the document with the run's marks; and back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from proveout.intake.blocks import CODE, find_blocks
from proveout.intake.decode import decode
from proveout.intake.directives import lines_in_comments
from proveout.model.checklist import Checklist, Item, Says
from proveout.model.run import Run
from proveout.tick.bytes import Lossless, box_in, is_blank, is_tick, lines_of, lossless, split_end
from proveout.tick.change import Act, Wish, is_undecided, wish_for
from proveout.tick.note import Kind, Note, read_note

Read = Callable[[bytes, str], Checklist]
TICK, BLANK = "x", " "


@dataclass(frozen=True, slots=True)
class Ticked:
    """`data` is the document as it should be; `acts` are (line, what was done), `left` (line, why nothing was).

    `unknown` counts marked lines that the run does not know: they are new or were reworded since.
    """

    data: bytes
    acts: tuple[tuple[int, Act], ...] = ()
    left: tuple[tuple[int, str], ...] = ()
    unknown: int = 0


def applied(data: bytes, path: str, run: Run, read: Read) -> Ticked:
    """The document with what the run measured. Applying it again changes nothing.

    `read` is the intake; `path` is how the run names the document. What the run does not know stays untouched.
    Every change is read again, and one that would turn a line into another statement is not made.
    """
    plain = reverted(data, path)
    document = lossless(plain)
    if document is None:
        return Ticked(data, left=((1, "its bytes are no whole text"),))
    results = {one.item: one for one in run.results if one.checklist == path}
    checklist = read(plain, path)
    wishes: dict[int, tuple[Item, Wish]] = {}
    crowded = Counter(item.line for item in checklist.items if item.marked)
    left: list[tuple[int, str]] = []
    old = _notes_of(data)
    for item in checklist.items:
        result = results.get(item.id)
        wish = wish_for(item, result, run) if result is not None else None
        if result is None or is_undecided(result, run):
            wish = _still_false(item, old.get(item.line)) or wish
        if wish is None:
            continue
        if crowded[item.line] > 1:
            left.append((item.line, "several statements share the line"))
            continue
        wishes[item.line] = (item, wish)
    edits, refused = _edits(document, plain, path, wishes, old=old, day=run.started_at[:10])
    left += refused
    edits, undone = _proved_harmless(document, edits, checklist, wishes, path, read)
    left += undone
    unknown = sum(item.marked and item.id not in results for item in checklist.items)
    acts = tuple((number, _act(wishes[number][1], edits[number][1])) for number in sorted(edits))
    return Ticked(_joined(document, edits), acts, tuple(sorted(left)), unknown)


def reverted(data: bytes, path: str) -> bytes:
    """The document without our notes and with its own marks. Raises UnreadableDocumentError for what is no text."""
    document = lossless(data)
    if document is None or "<!-- proveout: " not in document.text:
        return data
    lines = lines_of(document.text)
    code = _lines_of_code(data, path)
    return document.encode("".join(line if at in code else _without_note(line) for at, line in enumerate(lines)))


def _without_note(line: str) -> str:
    rest, note = read_note(line)
    if note is None or note.was is None:
        return rest
    box = box_in(rest)
    if box is None:
        return rest
    return f"{rest[: box.start('inside')]}{note.was}{rest[box.end('inside') :]}"


def _still_false(item: Item, note: Note | None) -> Wish | None:
    """What was disproved stays so until something else is measured: a look that failed brings no tick back."""
    if note is None or not item.promised or note.kind not in (Kind.FALSE, Kind.WAIVED):
        return None
    return Wish(note.kind, note.checks, ticked=False if item.says is Says.TICKED else None)


def _notes_of(data: bytes) -> dict[int, Note]:
    """Our notes, by their lines counted from 1."""
    document = lossless(data)
    lines = lines_of(document.text) if document is not None else []
    found = {at: read_note(line)[1] for at, line in enumerate(lines, 1) if "<!-- proveout: " in line}
    return {at: note for at, note in found.items() if note is not None}


Edits = dict[int, tuple[str, Note]]


def _edits(
    document: Lossless,
    data: bytes,
    path: str,
    wishes: Mapping[int, tuple[Item, Wish]],
    *,
    old: Mapping[int, Note],
    day: str,
) -> tuple[Edits, list[tuple[int, str]]]:
    """The new text of each line that changes, and the lines where a change could do harm."""
    lines = lines_of(document.text)
    code = _lines_of_code(data, path)
    comments = lines_in_comments(decode(data, path).text)
    edits: Edits = {}
    left = []
    for number, (_, wish) in wishes.items():
        line = lines[number - 1]
        why = _refusal(line, number - 1, code=code, comments=comments)
        if why:
            left.append((number, why))
            continue
        changed, was = _with_mark(line, wish)
        if wish.ticked is not None and was is None and box_in(line) is None and "[" in line:
            left.append((number, "its box cannot be told apart"))
            continue
        note = Note(wish.kind, day, wish.checks, was)
        before = old.get(number)
        if before is not None and note.says_the_same_as(before):
            note = replace(note, day=before.day)
        words, end = split_end(changed)
        edits[number] = (f"{words}{note}{end}", note)
    return edits, left


def _refusal(line: str, at: int, *, code: frozenset[int], comments: frozenset[int]) -> str:
    if at in code:
        return "it stands in code, where a comment would be shown"
    if at in comments or line.count("<!--") != line.count("-->"):
        return "it stands in a comment"
    if line.count("`") % 2:
        return "a quotation in backticks stays open on it"
    words = split_end(line)[0]
    if words.lstrip(" >").startswith("#") and words.endswith("#"):
        return "its heading is closed by signs"
    if words.endswith("\\"):
        return "it ends in a backslash, which breaks the line there"
    return ""


def _with_mark(line: str, wish: Wish) -> tuple[str, str | None]:
    """The line with its box as it should be, and what stood in the box; None where the box stays."""
    box = box_in(line)
    if wish.ticked is None or box is None:
        return line, None
    inside = box["inside"]
    if (wish.ticked and not is_blank(inside)) or (not wish.ticked and not is_tick(inside)):
        return line, None
    return f"{line[: box.start('inside')]}{TICK if wish.ticked else BLANK}{line[box.end('inside') :]}", inside


def _proved_harmless(
    document: Lossless,
    edits: Edits,
    before: Checklist,
    wishes: Mapping[int, tuple[Item, Wish]],
    path: str,
    read: Read,
) -> tuple[Edits, list[tuple[int, str]]]:
    """The edits after which the document still states the same, line by line, and those that are not made."""
    undone: list[tuple[int, str]] = []
    kept = dict(edits)
    while kept:
        after = read(_joined(document, kept), path)
        broken = _broken(before, after, kept, wishes)
        if broken is None:
            return kept, undone
        # Where the lines do not tell which change did it, none is made.
        for number in broken & kept.keys() or set(kept):
            del kept[number]
            undone.append((number, "a note would change what the line states"))
    return kept, undone


def _broken(
    before: Checklist, after: Checklist, edits: Edits, wishes: Mapping[int, tuple[Item, Wish]]
) -> set[int] | None:
    """Lines whose statements are not what they should be; None where all are."""
    wanted = [_statement(item, _says_after(item, edits, wishes)) for item in before.items]
    found = [_statement(item, item.says) for item in after.items]
    if wanted == found:
        return None
    difference = Counter(wanted) - Counter(found) + (Counter(found) - Counter(wanted))
    return {line for line, _ in difference}


def _says_after(item: Item, edits: Edits, wishes: Mapping[int, tuple[Item, Wish]]) -> Says:
    if item.line not in edits or wishes[item.line][0].id != item.id or edits[item.line][1].was is None:
        return item.says
    return Says.TICKED if wishes[item.line][1].ticked else Says.OPEN


def _statement(item: Item, says: Says) -> tuple[int, str]:
    """All that an item is, but for the spelling of its line."""
    return item.line, repr(replace(item, says=says, raw=""))


def _joined(document: Lossless, edits: Mapping[int, tuple[str, Note]]) -> bytes:
    lines: Sequence[str] = lines_of(document.text)
    return document.encode("".join(edits[at][0] if at in edits else line for at, line in enumerate(lines, 1)))


def _act(wish: Wish, note: Note) -> Act:
    if note.was is None:
        return Act.MARKED
    return Act.TICKED if wish.ticked else Act.UNTICKED


def _lines_of_code(data: bytes, path: str) -> frozenset[int]:
    """Lines, counted from 0, that a fence or an indentation makes code."""
    decoded = decode(data, path)
    inside: set[int] = set()
    for kind, first, start, end, _, _ in find_blocks(decoded.text, decoded.lines):
        if kind is CODE:
            inside.update(range(first, first + decoded.text.count("\n", start, max(start, end - 1)) + 1))
    return frozenset(inside)
