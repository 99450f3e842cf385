"""Shell, plain text and samples of environment files, which people mix within one fence."""

import re

from proveout.intake import expectations, marks
from proveout.intake.joining import body_of_loop, join
from proveout.intake.kinds import asks
from proveout.intake.lines import BULLET, PACKAGE, RESULT, STRESSED, Line, bare, comment_in
from proveout.intake.samples import SETTING
from proveout.intake.tools import IDLE, SHELLS, TEXTS, TOOLS
from proveout.model.checklist import Expectation, HttpExpectation, ItemKind, Says

# A member fetched through its class costs more than a call.
CLAIMED, NONE = Says.CLAIMED, Says.NONE
ADVICE, CLAIM, COMMAND, REQUIREMENT = ItemKind.ADVICE, ItemKind.CLAIM, ItemKind.COMMAND, ItemKind.REQUIREMENT
ASSIGNMENT = re.compile(
    r"""(?:export\s+|ENV\s+|\$env:|-e\s+|set\s+)?[A-Z][A-Z0-9_]*\s?=\s?"""
    r"""(?:"[^"]*"|'[^']*'|<[^<>]*>|[^\s"'<])*(?:\s+#.*|\s*)$"""
)
LOOSE_ASSIGNMENT = re.compile(r"(?:export\s+)?[A-Z][A-Z0-9_]{2,}\s?=(?!=)\s?.*$")
RULE = "=-#*~ "
RULES = ("==", "--", "##", "**", "~~")
METHODS = frozenset(expectations.METHODS.split("|"))
BARE_PACKAGE = re.compile(r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?\s*(?:#.*)?$")
CRON = re.compile(r"(?:[\d*/,-]+\s+){5}\S")
PROMPT = re.compile(r"(?:[\w.-]+@[\w.-]+[:~][^\s$#]*)?[$❯>]\s+(?=\S)")
KEYED = re.compile(r"[>≥]?[A-Za-z0-9][\w /().&+-]{0,40}?\s*(?::|\s[-–—=→]|\s{3,})\s+\S")
TRAILING_COMMENT = re.compile(r"\s(?:#|//)\s*(.*)$")
# What a command prints, as against the next command.
PRINTED = re.compile(
    r"[\[{<\"✅✓✔❌|+]|HTTP/\d|[A-Z]{2,}\b(?!=)[^a-z]*$|\d[\d.,]*\s*$|\S+:\s|total\b|\.\.\.|[-=]{3,}|\w+\s+\|"
)


class ShellReader:
    """Shell, plain text and samples of environment files, which people mix in one fence."""

    __slots__ = ("_comments", "_group", "_language", "_last", "_lines", "_lost", "_out", "_packages", "_prompted")

    def __init__(
        self, language: str, lines: list[str], *, has_prompts: bool, has_packages: bool, has_lost_marks: bool
    ) -> None:
        self._language = language
        self._lines = lines
        self._prompted = has_prompts
        self._packages = has_packages
        self._lost = has_lost_marks
        self._out: list[Line] = []
        self._comments: list[tuple[int, str]] = []
        self._group = ""
        self._last = -1  # index in _out of the command whose result may follow

    def read(self) -> list[Line]:
        lines = self._lines
        at = 0
        while at < len(lines):
            line = lines[at]
            if not line:
                self._end_of_group(at)
            if not line or line.startswith("#!"):
                at += 1
                continue
            end = at
            first = line[0]
            if first in "#/-;R<" and (words := comment_in(line)) is not None and not line.startswith("- "):
                self._comment(at, words.strip(RULE) if words.startswith(RULES) else words)
            elif self._marked(at, line) or self._assigned(at, line) or self._language == "env":
                pass
            else:
                end = self._command(at, line)
            at = end + 1
        self._tell_comments()
        return self._out

    def _end_of_group(self, at: int) -> None:
        self._tell_comments()
        if at + 1 < len(self._lines) and not self._lines[at + 1].startswith("#"):
            return
        self._group = ""

    def _comment(self, at: int, words: str) -> None:
        if not words:
            return
        if self._last >= 0 and RESULT.match(words) is not None:
            self._result(words)
            return
        point = bare(words)
        box, end = marks.read_box(point)
        if end:
            self._tell_comments()
            self._out.append(Line(at, point[end:].strip(), box, REQUIREMENT, boxed=True))
            return
        says, text = marks.read_signs(point)
        if point != words or says is not NONE or STRESSED.search(words) is not None:
            if text:
                # A mark in a comment of a sample is part of the sample, no claim.
                self._out.append(Line(at, text, NONE, ADVICE))
            return
        self._comments.append((at, words))

    def _tell_comments(self) -> None:
        """Comments that no command follows stand for themselves where they ask for something."""
        for at, words in self._comments:
            _, text = marks.read_signs(words)
            if text and (asks(text.removeprefix("Or ")) or "(" in text or text[0].isdigit()):
                self._out.append(Line(at, text, NONE, ADVICE))
        if self._comments:
            self._group = self._comments[-1][1]
        self._comments = []
        self._last = -1

    def _context(self) -> str:
        context = " ".join(words for _, words in self._comments if words)
        if self._comments:
            self._group = context
            self._comments = []
        return context

    def _result(self, words: str) -> None:
        line = self._out[self._last]
        asked = line.expectation
        if asked is None or asked.expects:
            return
        request = asked.request
        if request is not None:
            request = HttpExpectation(
                request.method, request.url, expectations.status_in(words), request.headers, request.body
            )
        told = Expectation(asked.tool, asked.asks, words.lstrip("→-=> "), request)
        self._out[self._last] = line._replace(expectation=told)

    def _marked(self, at: int, line: str) -> bool:
        """Boxes and claims that somebody put between the fences."""
        bullet = BULLET.match(line)
        point = line[bullet.end() :] if bullet is not None else line
        if point.startswith("["):
            says, end = marks.read_box(point)
            if end and (bullet is not None or self._language in TEXTS):
                self._context()
                self._out.append(Line(at, point[end:].strip(), says, REQUIREMENT, boxed=True))
                return True
        if not point.isascii() and not point.startswith(("echo", "print", "curl")):
            says, text = marks.read_signs(point)
            if says is not NONE and text:
                kind = CLAIM if says is CLAIMED else REQUIREMENT
                asked = expectations.read_command(text) if expectations.HTTP_LINE.match(text) else None
                self._out.append(Line(at, " ".join(text.split()), says, kind if asked is None else COMMAND, asked))
                return True
        if self._lost and point.startswith("?") and self._language in TEXTS:
            text = marks.without_lost(point)
            if text:
                self._out.append(Line(at, text, NONE, REQUIREMENT))
                return True
        if bullet is not None and self._language in TEXTS:
            self._context()
            says, text = marks.read_signs(point)
            self._out.append(Line(at, text, says, REQUIREMENT))
            return True
        return False

    def _assigned(self, at: int, line: str) -> bool:
        if not (line[0].isupper() or line.startswith(("export ", "$env:", "set "))) or "=" not in line:
            return False
        found = ASSIGNMENT.match(line) or LOOSE_ASSIGNMENT.match(line)
        if found is None:
            return False
        if self._language in SHELLS and (runs := expectations.VARIABLES.match(line)) is not None:
            # "PORT=80 npm start" runs something, "NAME=Our Shop" does not.
            words = line[runs.end() :].split(None, 1)
            if words and (words[0] in TOOLS or words[0].startswith("./")):
                return False
        self._context()
        text = " ".join(line.split())
        says = NONE
        if marks.may_hold_signs(text):
            says, text = marks.read_signs(text.replace(" # ", " | "))
            text = text.replace(" | ", " # ")
        if self._lost:
            text = marks.without_lost(text.replace("=? ", "= "))
        self._out.append(Line(at, text, says, REQUIREMENT, group=self._group))
        return True

    def _command(self, at: int, line: str) -> int:
        """One command, which may run over several lines; returns the last of them."""
        prompt = PROMPT.match(line) if line[0] in "$❯>" or "@" in line else None
        if prompt is not None:
            line = line[prompt.end() :]
        elif self._prompted:
            if self._last >= 0:
                self._result(line)
            return at
        elif not _is_command(line) and self._is_other(at, line):
            return at
        end, joined = join(self._lines, at, line, knows_loops=self._language in SHELLS or not self._language)
        context = self._context()
        first, _, rest = joined.partition(" ")
        if first == "cd" and "&&" in rest:
            joined = rest.partition("&&")[2].strip()
        elif first.rstrip(";") in IDLE and "|" not in rest and "$" not in rest:
            return end
        command, note = _without_note(joined)
        expects = note if note and RESULT.match(note) is not None else ""
        if not expects and "should" in context.lower():
            expects = context
        words = " ".join(joined.split())
        self._last = len(self._out)
        self._out.append(
            Line(
                at,
                f"{context}: {words}" if context else words,
                NONE,
                COMMAND,
                expectations.read_command(body_of_loop(command), expects),
                "" if context else self._group,
            )
        )
        return end

    def _is_other(self, at: int, line: str) -> bool:
        """True for what a command printed, for text and for configuration."""
        if self._last >= 0 and PRINTED.match(line) is not None:
            self._result(line)
            return True
        if self._language not in SHELLS:
            self._text(at, line)
            return True
        if line[0] in "{}[]()<\"'|+=&✅❌│├└─" or line.split(None, 1)[0].endswith(":"):
            self._configured(at, line)
            return True
        return False

    def _text(self, at: int, line: str) -> None:
        """A line of a fence without a language that is no command."""
        if self._packages and (PACKAGE.match(line) or BARE_PACKAGE.match(line)) is not None:
            self._out.append(Line(at, line, NONE, REQUIREMENT, group=self._group))
            return
        if line[0] in "│├└─┌┐┘{}[](|+=<":
            return
        text = " ".join((marks.without_lost(line) if self._lost else line).split())
        if KEYED.match(line) is not None or "://" in line or asks(line):
            context = self._context()
            self._out.append(Line(at, text, NONE, REQUIREMENT, group=context))

    def _configured(self, at: int, line: str) -> None:
        """A line of a configuration file that stands in a fence of shell."""
        found = SETTING.match(line)
        if found is not None and line[0] not in "{}[]()<|+=":
            self._out.append(Line(at, line.rstrip(","), NONE, ADVICE, group=self._group))


def _is_command(line: str) -> bool:
    first, _, _ = line.partition(" ")
    return (
        first in TOOLS
        or first.startswith(("./", "~/", "/usr/", "/opt/", "/bin/"))
        or (first in METHODS and expectations.HTTP_LINE.match(line) is not None)
        or (first[0] in "0123456789*" and CRON.match(line) is not None)
    )


def _without_note(command: str) -> tuple[str, str]:
    """A command and the comment at its end."""
    if "#" not in command and "//" not in command:
        return command, ""
    found = TRAILING_COMMENT.search(command)
    if found is None:
        return command, ""
    at = found.start()
    if command.count('"', 0, at) % 2 or command.count("'", 0, at) % 2:
        return command, ""
    return command[:at].rstrip(), found[1]
