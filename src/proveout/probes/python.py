"""Reads Python sources: one parse and one walk per file. Nothing is imported or run."""

import ast
import gc
import re
from functools import partial

from proveout.facts.python import Module, Note, PythonFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

TEST_PATH = re.compile(
    r"(^|/)(tests?|testing|conftest|fixtures?|examples?|docs?|benchmarks?)(/|\.py$)|(^|/)test_|_tests?\.py$"
)
EXCUSE = re.compile(r"#\s*(nosec\b|noqa\s*(:[^\n#]*\bS\d|$))", re.MULTILINE)
# A `#` begins a comment wherever it does not stand in a text; a backslash keeps a quote from ending one, raw or not.
COMMENT_OR_TEXT = re.compile(
    r"""#[^\n]*|\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL
)
QUOTES = ('"' * 3, "'" * 3)
NOTE = re.compile(r"#[ \t@*:(\[-]*(?:((?i:TODO|FIXME|XXX|HACK))\b|(PRODUCTION)(?=:))[: \t]*")
# In a text of many lines, at the start of one: a docstring as a rule, and it may be a text for somebody.
NOTE_IN_TEXT = re.compile(r"(?:^|['\"]{3})[ \t@*:(\[-]*(TODO|FIXME|XXX|HACK)\b[: \t]*", re.MULTILINE)

# Of tests, checks ask for databases and variables alone. One in which none of these words stands is not parsed: tests
# are half of the sources.
ASKED_OF_TESTS = ("sqlite", "environ", "getenv", "pydantic", "decouple", "BaseSettings")

# A tree takes some hundred bytes for each character: what is longer was written by a program.
LONGEST = 1_000_000


def read_python(repository: Repository) -> PythonFacts:
    """Imports, calls, settings, functions, classes and notes of every `.py` file.

    A test that holds nothing which is asked of tests is named, and not parsed.
    """
    modules = []
    kept = repository.kept("python")
    collected = gc.isenabled()
    gc.disable()  # trees of short life: a collection in the middle of a parse only costs
    try:
        for path in repository.ending(".py"):
            modules.append(kept.of(path, repository.data(path), partial(_module, repository, path)))
        kept.keep()
    finally:
        if collected:
            gc.enable()
    return PythonFacts(tuple(modules), seen_at=repository.seen_at)


def _module(repository: Repository, path: str) -> Module:
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return Module(path, is_test(path), broken=text.reason)
    if is_test(path) and not any(word in text for word in ASKED_OF_TESTS):
        return Module(path, is_test=True, broken=f"{path} is a test, and nothing was asked of it")
    return read_module(path, text)


def read_module(path: str, text: str) -> Module:
    """What one source says. A file that is no Python of this interpreter is `broken`, never an error."""
    if len(text) > LONGEST:
        return Module(path, is_test(path), broken=f"{path} is longer than {LONGEST:,} characters, and is not parsed")
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        return Module(
            path, is_test(path), broken=f"{path}{f':{line}' if line else ''} is no Python that 3.11+ can read"
        )
    from proveout.probes.python_walk import Reader  # noqa: PLC0415 - not where every file is as it was

    reader = Reader(_excused(text))
    try:
        reader.read(tree)
    except RecursionError:
        return Module(path, is_test(path), broken=f"{path} is nested too deeply to be read")
    return reader.module(path, is_test=is_test(path), notes=_notes(text))


def is_test(path: str) -> bool:
    """True for tests, fixtures and examples, by their paths."""
    return TEST_PATH.search(path) is not None


def _excused(text: str) -> frozenset[int]:
    if "nosec" not in text and "noqa" not in text:
        return frozenset()
    return frozenset(text.count("\n", 0, found.start()) + 1 for found in EXCUSE.finditer(text))


def _notes(text: str) -> tuple[Note, ...]:
    if not NOTE.search(text) and not NOTE_IN_TEXT.search(text):
        return ()  # most files: no second look at them
    notes = []
    for found in COMMENT_OR_TEXT.finditer(text):
        said = found[0]
        if said[0] != "#" and said[:3] not in QUOTES:
            continue
        for noted in (NOTE if said[0] == "#" else NOTE_IN_TEXT).finditer(said):
            line = text.count("\n", 0, found.start() + noted.start(noted.lastindex or 0)) + 1
            word = noted[noted.lastindex or 0]
            sure = word.isupper() and said[0] == "#" and not noted.start()
            rest = said[noted.end() :].partition("\n")[0].strip(" \t'\"")
            notes.append(Note(word if sure else word.lower(), line, rest))
    return tuple(notes)
