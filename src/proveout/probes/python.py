"""Reads Python sources: one parse and one walk per file. Nothing is imported or run."""

import ast
import gc
import re
from bisect import bisect_right

from proveout.facts.python import Module, Note, PythonFacts
from proveout.model.need import Unreadable
from proveout.probes.python_walk import Reader
from proveout.probes.repository import Repository

TEST_PATH = re.compile(
    r"(^|/)(tests?|testing|conftest|fixtures?|examples?|docs?|benchmarks?)(/|\.py$)|(^|/)test_|_tests?\.py$"
)
EXCUSE = re.compile(r"#\s*(nosec\b|noqa\s*(:[^\n#]*\bS\d|$))", re.MULTILINE)
NOTE = re.compile(r"#[ \t]*(TODO|FIXME|XXX|HACK)\b[: \t]*")


def read_python(repository: Repository) -> PythonFacts:
    """Imports, calls, settings, functions, classes and notes of every `.py` file."""
    modules = []
    collected = gc.isenabled()
    gc.disable()  # trees of short life: a collection in the middle of a parse only costs
    try:
        for path in repository.ending(".py"):
            text = repository.text(path)
            modules.append(
                Module(path, is_test(path), broken=text.reason)
                if isinstance(text, Unreadable)
                else read_module(path, text)
            )
    finally:
        if collected:
            gc.enable()
    return PythonFacts(tuple(modules), seen_at=repository.seen_at)


def read_module(path: str, text: str) -> Module:
    """What one source says. A file that is no Python of this interpreter is `broken`, never an error."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        return Module(
            path, is_test(path), broken=f"{path}{f':{line}' if line else ''} is no Python that 3.11+ can read"
        )
    reader = Reader(_excused(text))
    try:
        reader.read(tree)
    except RecursionError:
        return Module(path, is_test(path), broken=f"{path} is nested too deeply to be read")
    return reader.module(path, is_test=is_test(path), notes=_notes(text, tree))


def is_test(path: str) -> bool:
    """True for tests, fixtures and examples, by their paths."""
    return TEST_PATH.search(path) is not None


def _excused(text: str) -> frozenset[int]:
    if "nosec" not in text and "noqa" not in text:
        return frozenset()
    return frozenset(text.count("\n", 0, found.start()) + 1 for found in EXCUSE.finditer(text))


def _notes(text: str, tree: ast.Module) -> tuple[Note, ...]:
    candidates = list(NOTE.finditer(text))
    if not candidates:
        return ()  # most files: no second look at them
    # A `#` begins a comment wherever it does not stand in a text.
    spans = [
        ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))
    ]
    spans.sort()
    starts = [begin for begin, _ in spans]

    def is_text(place: tuple[int, int]) -> bool:
        at = bisect_right(starts, place) - 1
        # A piece of an f-string lies inside of it: the ones before are asked as well.
        return any(first <= place < last for first, last in spans[max(0, at - 20) : at + 1])

    notes = []
    for found in candidates:
        line = text.count("\n", 0, found.start()) + 1
        begin = text.rfind("\n", 0, found.start()) + 1
        marks = [at for at in range(begin, found.start() + 1) if text[at] == "#"]
        # The parser counts bytes of UTF-8.
        places = [(line, len(text[begin:at].encode("utf-8", "replace"))) for at in marks]
        # The first mark that stands in no text begins the comment.
        if next((at for at, place in zip(marks, places, strict=True) if not is_text(place)), -1) == found.start():
            end = text.find("\n", found.end())
            notes.append(Note(found[1], line, text[found.end() : end if end >= 0 else len(text)].strip()))
    return tuple(notes)
