"""Samples of SQL: one item per statement, and what it should answer where a comment tells."""

from collections.abc import Iterator

from proveout.intake.lines import RESULT, Line
from proveout.model.checklist import Expectation, ItemKind, Says

COMMENTS = ("--", "#", "/*")
LONGEST = 200  # lines of one statement


def read_queries(lines: list[str]) -> Iterator[Line]:
    """A comment above a statement belongs to its text; one below it that tells the answer is its expectation."""
    context: list[str] = []
    pending: Line | None = None
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.startswith(COMMENTS):
            words = line.strip("-#/* ")
            if pending is not None and RESULT.match(words) is not None:
                pending = _expecting(pending, words)
            elif words:
                context.append(words)
        elif line:
            if pending is not None:
                yield pending
            end = _end(lines, at)
            statement = " ".join(part for part in lines[at : end + 1] if part and not part.startswith("--"))
            pending = _asked(at, statement, " ".join(context))
            context = []
            at = end
        at += 1
    if pending is not None:
        yield pending


def _end(lines: list[str], at: int) -> int:
    """The line with the semicolon, or the last one before a gap."""
    end = at
    while end < len(lines) - 1 and ";" not in lines[end] and end - at < LONGEST:
        if not lines[end + 1] and not lines[end].endswith(","):
            break
        end += 1
    return end


def _asked(at: int, statement: str, said: str) -> Line:
    query, _, note = statement.partition(";")
    note = note.strip(" -#")
    expects = next((words for words in (note, said) if words and RESULT.match(words) is not None), "")
    text = f"{said}: {statement}" if said else statement
    return Line(at, text, Says.NONE, ItemKind.COMMAND, Expectation("sql", (query.strip(),), expects))


def _expecting(line: Line, words: str) -> Line:
    asked = line.expectation
    if asked is None or asked.expects:
        return line
    return line._replace(expectation=Expectation(asked.tool, asked.asks, words))
