"""Commands that run over several lines: continued, quoted, looped, with a document inside."""

import re
from collections.abc import Sequence

OPENERS = re.compile(r"(?:for|while|until|if|case)\b")
BEGIN_OF_OPENERS = ("for", "while", "until", "if", "case")
CLOSERS = re.compile(r"(?:done|fi|esac)\b")
HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
LOOP = re.compile(r"\bdo\s+(.*?)(?:\s&)?(?:;?\s+)done\b")
CONTINUED = ("\\", "`", "^", "&&", "||", "|")
MOST_JOINED = 40  # lines; a quote that stays open longer is an apostrophe


def join(lines: Sequence[str], at: int, line: str, *, knows_loops: bool) -> tuple[int, str]:
    """The last line of the command that starts at `at`, and all of it in one line. `line` is without the prompt."""
    if not (
        (knows_loops and line.startswith(BEGIN_OF_OPENERS))
        or "'" in line
        or '"' in line
        or "<<" in line
        or line.endswith(("{", "(", *CONTINUED))
    ):
        return at, line
    ahead = range(at + 1, min(len(lines), at + 1 + MOST_JOINED))
    if "<<" in line and (heredoc := HEREDOC.search(line)) is not None:
        return next((index for index in ahead if lines[index] == heredoc[1]), at), line
    if knows_loops and OPENERS.match(line) is not None:
        last = next((index for index in ahead if CLOSERS.match(lines[index]) is not None), at)
        return last, " ".join([line.rstrip("\\ "), *(each.rstrip("\\ ") for each in lines[at + 1 : last + 1])])
    end = at
    parts = [line]
    while end + 1 in ahead and parts[-1].endswith(CONTINUED):
        end += 1
        parts[-1] = parts[-1].rstrip("\\`^ ")
        parts.append(lines[end])
    joined = " ".join(parts)
    closed = _end_of_quote(joined, lines, range(end + 1, ahead.stop))
    if closed is None and joined.endswith(("{", "(")):
        closed = _end_of_brackets(joined, lines, range(end + 1, ahead.stop))
    if closed is None:
        return end, joined
    return closed, " ".join([joined, *filter(None, lines[end + 1 : closed + 1])])


def body_of_loop(command: str) -> str:
    """What a loop repeats: a probe asks once, and how often stands in the text."""
    found = LOOP.search(command) if command.endswith("done") else None
    return found[1] if found is not None else command


def _end_of_quote(joined: str, lines: Sequence[str], ahead: range) -> int | None:
    """The line that closes a quote left open; None where none is open or nothing closes it."""
    for quote in ("'", '"'):
        if quote in joined and joined.count(quote) % 2 and not joined.count("\\" + quote) % 2:
            return next((index for index in ahead if lines[index].count(quote) % 2), None)
    return None


def _end_of_brackets(joined: str, lines: Sequence[str], ahead: range) -> int | None:
    depth = _depth(joined)
    for index in ahead:
        depth += _depth(lines[index])
        if depth <= 0:
            return index
    return None


def _depth(line: str) -> int:
    return sum(map(line.count, "({[")) - sum(map(line.count, ")}]"))
