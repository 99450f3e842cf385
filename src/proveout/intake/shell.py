"""Shell, plain text and samples of environment files, which people mix within one fence."""

import re

from proveout.intake import expectations, marks
from proveout.intake.kinds import asks
from proveout.intake.lines import BULLET, COMMENT, PACKAGE, RESULT, STRESSED, Line, bare
from proveout.intake.samples import SETTING
from proveout.intake.tools import IDLE, SHELLS, TEXTS, TOOLS
from proveout.model.checklist import Expectation, ItemKind, Says

ASSIGNMENT = re.compile(
    r"""(?:export\s+|ENV\s+|\$env:|-e\s+|set\s+)?[A-Z][A-Z0-9_]*\s?=\s?"""
    r"""(?:"[^"]*"|'[^']*'|<[^<>]*>|[^\s"'<])*(?:\s+#.*|\s*)$"""
)
LOOSE_ASSIGNMENT = re.compile(r"(?:export\s+)?[A-Z][A-Z0-9_]{2,}\s?=(?!=)\s?.*$")
BARE_PACKAGE = re.compile(r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?\s*(?:#.*)?$")
CRON = re.compile(r"(?:[\d*/,-]+\s+){5}\S")
PROMPT = re.compile(r"(?:[\w.-]+@[\w.-]+[:~][^\s$#]*)?[$❯>]\s+(?=\S)")
KEYED = re.compile(r"[>≥]?[A-Za-z0-9][\w /().&+-]{0,40}?\s*(?::|\s[-–—=→]|\s{3,})\s+\S")
TRAILING_COMMENT = re.compile(r"\s(?:#|//)\s*(.*)$")
# What a command prints, as against the next command.
PRINTED = re.compile(
    r"[\[{<\"✅✓✔❌|+]|HTTP/\d|[A-Z]{2,}\b(?!=)[^a-z]*$|\d[\d.,]*\s*$|\S+:\s|total\b|\.\.\.|[-=]{3,}|\w+\s+\|"
)
OPENERS = re.compile(r"(?:for|while|until|if|case)\b")
CLOSERS = re.compile(r"(?:done|fi|esac)\b")
HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
LOOP = re.compile(r"\bdo\s+(.*?)(?:\s&)?(?:;?\s+)done\b")
MOST_JOINED = 40  # lines; a quote that stays open longer is an apostrophe


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
                at += 1
                continue
            end = at
            first = line[0]
            if first in "#/-;R<" and (found := COMMENT.match(line)) is not None and not line.startswith("- "):
                self._comment(
                    at, found[1].strip("=-#*~ ") if found[1][:1] in "=-#*~" and found[1][1:2] in "=-#*~" else found[1]
                )
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
            self._out.append(Line(at, point[end:].strip(), box, ItemKind.REQUIREMENT, boxed=True))
            return
        says, text = marks.read_signs(point)
        if point != words or says is not Says.NONE or STRESSED.search(words) is not None:
            if text:
                # A mark in a comment of a sample is part of the sample, no claim.
                self._out.append(Line(at, text, Says.NONE, ItemKind.ADVICE))
            return
        self._comments.append((at, words))

    def _tell_comments(self) -> None:
        """Comments that no command follows stand for themselves where they ask for something."""
        for at, words in self._comments:
            _, text = marks.read_signs(words)
            if text and (asks(text.removeprefix("Or ")) or "(" in text or text[0].isdigit()):
                self._out.append(Line(at, text, Says.NONE, ItemKind.ADVICE))
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
            request = expectations.HttpExpectation(
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
                self._out.append(Line(at, point[end:].strip(), says, ItemKind.REQUIREMENT, boxed=True))
                return True
        if not point.isascii() and not point.startswith(("echo", "print", "curl")):
            says, text = marks.read_signs(point)
            if says is not Says.NONE and text:
                kind = ItemKind.CLAIM if says is Says.CLAIMED else ItemKind.REQUIREMENT
                asked = expectations.read_command(text) if expectations.HTTP_LINE.match(text) else None
                self._out.append(
                    Line(at, " ".join(text.split()), says, kind if asked is None else ItemKind.COMMAND, asked)
                )
                return True
        if self._lost and point.startswith("?") and self._language in TEXTS:
            text = marks.without_lost(point)
            if text:
                self._out.append(Line(at, text, Says.NONE, ItemKind.REQUIREMENT))
                return True
        if bullet is not None and self._language in TEXTS:
            self._context()
            says, text = marks.read_signs(point)
            self._out.append(Line(at, text, says, ItemKind.REQUIREMENT))
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
        says = Says.NONE
        if marks.may_hold_signs(text):
            says, text = marks.read_signs(text.replace(" # ", " | "))
            text = text.replace(" | ", " # ")
        if self._lost:
            text = marks.without_lost(text.replace("=? ", "= "))
        self._out.append(Line(at, text, says, ItemKind.REQUIREMENT, group=self._group))
        return True

    def _command(self, at: int, line: str) -> int:
        """One command, which may run over several lines; returns the last of them."""
        prompt = PROMPT.match(line) if line[0] in "$❯>" or "@" in line else None
        if prompt is not None:
            line = line[prompt.end() :]
        elif self._prompted:
            self._result(line) if self._last >= 0 else None
            return at
        words = line.split(None, 1)
        first = words[0]
        shell = self._language in SHELLS
        known = (
            first in TOOLS
            or first.startswith(("./", "~/", "/usr/", "/opt/", "/bin/"))
            or expectations.HTTP_LINE.match(line) is not None
            or CRON.match(line) is not None
        )
        if not known and not prompt:
            if self._last >= 0 and PRINTED.match(line) is not None:
                self._result(line)
                return at
            if not shell:
                self._text(at, line)
                return at
            if line[0] in "{}[]()<\"'|+=&✅❌│├└─" or first.endswith(":"):
                self._configured(at, line)
                return at
        end, joined = self._join(at, line)
        context = self._context()
        if first == "cd" and "&&" in joined:
            joined = joined.partition("&&")[2].strip()
        elif first.rstrip(";") in IDLE and "|" not in joined and "$" not in joined:
            return end
        trailing = TRAILING_COMMENT.search(joined) if "#" in joined or "//" in joined else None
        command = joined
        note = ""
        if (
            trailing is not None
            and joined.count('"', 0, trailing.start()) % 2 == 0
            and joined.count("'", 0, trailing.start()) % 2 == 0
        ):
            command = joined[: trailing.start()].rstrip()
            note = trailing[1]
        expects = note if note and RESULT.match(note) is not None else ""
        asked = expectations.read_command(_body_of_loop(command), expects)
        words_of_it = " ".join(joined.split())
        text = f"{context}: {words_of_it}" if context else words_of_it
        self._last = len(self._out)
        self._out.append(Line(at, text, Says.NONE, ItemKind.COMMAND, asked, "" if context else self._group))
        if context and "should" in context.lower() and asked is not None and not expects:
            self._result(context)
        return end

    def _join(self, at: int, line: str) -> tuple[int, str]:
        lines = self._lines
        last = min(len(lines) - 1, at + MOST_JOINED)
        parts = [line]
        end = at
        heredoc = HEREDOC.search(line) if "<<" in line else None
        if heredoc is not None:
            for index in range(at + 1, last + 1):
                if lines[index] == heredoc[1]:
                    return index, line
            return at, line
        if OPENERS.match(line) is not None and self._language in SHELLS | {""}:
            for index in range(at + 1, last + 1):
                if CLOSERS.match(lines[index]) is not None:
                    return index, " ".join([line, *lines[at + 1 : index + 1]])
            return at, line
        while end < last and parts[-1].endswith(("\\", "`", "^", "&&", "||", "|")):
            end += 1
            parts[-1] = parts[-1].rstrip("\\`^ ")
            parts.append(lines[end])
        joined = " ".join(parts)
        if "'" not in joined and '"' not in joined:
            if not joined.endswith(("{", "(")):
                return end, joined
        for quote in ("'", '"'):
            if joined.count(quote) % 2 == 0 or joined.count("\\" + quote) % 2:
                continue
            for index in range(end + 1, last + 1):
                if lines[index].count(quote) % 2:
                    tail = [part for part in lines[end + 1 : index + 1] if part]
                    return index, " ".join([joined, *tail])
            break
        if joined.endswith(("{", "(")):
            depth = _depth(joined)
            for index in range(end + 1, last + 1):
                depth += _depth(lines[index])
                if depth <= 0:
                    return index, " ".join([joined, *lines[end + 1 : index + 1]])
        return end, joined

    def _text(self, at: int, line: str) -> None:
        """A line of a fence without a language that is no command."""
        if self._packages and (PACKAGE.match(line) or BARE_PACKAGE.match(line)) is not None:
            self._out.append(Line(at, line, Says.NONE, ItemKind.REQUIREMENT, group=self._group))
            return
        if line[0] in "│├└─┌┐┘{}[](|+=<":
            return
        text = " ".join((marks.without_lost(line) if self._lost else line).split())
        if KEYED.match(line) is not None or "://" in line or asks(line):
            context = self._context()
            self._out.append(Line(at, text, Says.NONE, ItemKind.REQUIREMENT, group=context))

    def _configured(self, at: int, line: str) -> None:
        """A line of a configuration file that stands in a fence of shell."""
        found = SETTING.match(line)
        if found is not None and line[0] not in "{}[]()<|+=":
            self._out.append(Line(at, line.rstrip(","), Says.NONE, ItemKind.ADVICE, group=self._group))


def _body_of_loop(command: str) -> str:
    """What a loop repeats: the probe asks once, and reads how often from the text."""
    found = LOOP.search(command) if command.endswith("done") else None
    return found[1] if found is not None else command


def _depth(line: str) -> int:
    return sum(map(line.count, "({[")) - sum(map(line.count, ")}]"))
