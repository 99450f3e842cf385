"""Samples of configuration and source code: the settings in them."""

import re
from collections.abc import Iterator

from proveout.intake import expectations, marks
from proveout.intake.kinds import asks
from proveout.intake.lines import BULLET, PACKAGE, STRESSED, Line, bare, comment_in
from proveout.intake.tools import PYTHON, RECIPES, SERVERS, TOOLS
from proveout.model.checklist import ItemKind, Says

# A member fetched through its class costs more than a call.
NONE = Says.NONE
ADVICE, COMMAND, REQUIREMENT = ItemKind.ADVICE, ItemKind.COMMAND, ItemKind.REQUIREMENT
# "key: value", "name = value", "\"key\": value", "option=value,"; no line that only opens a block.
SETTING = re.compile(
    r"""(?:-\s+)?(?:(?:const|let|var|export|self\.)\s*)?(?:["'][^"']{1,60}["']|\{?\s?[A-Za-z_$][\w.$/-]*)(?:\[[^\]]*\])?\??"""
    r"""\s*(?:=(?!=|>)|:(?!:)|=>)\s*(?!\{$|\[$|\($|\|$|>$|def\b|function\b)\S.*$"""
)
DIRECTIVE = re.compile(
    r"(?:FROM|CMD|USER|EXPOSE|HEALTHCHECK|ENTRYPOINT|listen|server_name|ssl_\w+|proxy_\w+|add_header|limit_req\w*"
    r"|client_\w+|return|gzip\w*|keepalive\w*|expires)\s+\S.*"
)
DECORATOR = re.compile(r"@[\w.]+\(.+\)$")
CALL = re.compile(r"(?:[A-Z]\w*|[\w.]+\.(?:init|set\w*|use|configure|warning|error|info)|fetch|[a-z]+(?:_[a-z]+)+)\(")
DEFINITION = re.compile(r"(?:async\s+)?(?:def|function)\s+\w+\s*\(")
GUARD = re.compile(r"(?:if|elif)\b(?=[^\n]*(?:environ|production|[<>]=?\s*\d))[^\n]*:$")
NUMBERED = re.compile(r"\d{1,2}[.)]\s+\w")


def read_settings(language: str, lines: list[str], *, has_lost_marks: bool) -> Iterator[Line]:
    """The settings of a sample. Of bodies in JSON only the values that bear a mark count: they tell how things are."""
    numbered = [at for at, line in enumerate(lines) if line[:1].isdigit() and NUMBERED.match(line) is not None]
    if len(numbered) > len(lines) // 2:
        yield from (Line(at, bare(lines[at]), NONE, REQUIREMENT) for at in numbered)
        return
    group = ""
    for at, line in enumerate(lines):
        if not line:
            continue
        if line[0] in "#/;" and (comment := comment_in(line)) is not None:
            group = comment
            above_code = at + 1 < len(lines) and lines[at + 1] != "" and not lines[at + 1].startswith(("#", "//"))
            told = _told(at, group, above_code=above_code)
        elif language == "json":
            told = _marked_value(at, line, has_lost_marks=has_lost_marks)
        else:
            told = _setting(at, line, language, group)
        if told is not None:
            yield told


def _told(at: int, comment: str, *, above_code: bool) -> Line | None:
    """A comment that asks for something by itself, and does not only name the line below it."""
    says, text = marks.read_signs(bare(comment))
    if not text:
        return None
    states = says is not NONE or STRESSED.search(text) is not None
    if states or (not above_code and (asks(text) or len(text.split()) > 2)):
        # A mark in a comment of a sample is part of the sample, no claim.
        return Line(at, text, NONE, ADVICE)
    return None


def _marked_value(at: int, line: str, *, has_lost_marks: bool) -> Line | None:
    lost = has_lost_marks and '"? ' in line
    if line.isascii() and not lost:
        return None
    key, _, value = line.strip(", ").partition(":")
    says, text = marks.read_signs(value.strip(' "'))
    if says is NONE and not lost:
        return None
    name = key.strip(' "')
    return Line(at, f"{name}: {marks.without_lost(text) if lost else text}", says, REQUIREMENT)


def _setting(at: int, line: str, language: str, group: str) -> Line | None:
    if language in RECIPES and line.split(None, 1)[0] in TOOLS:
        return Line(at, line, NONE, COMMAND, expectations.read_command(line), group)
    if BULLET.match(line) is not None:
        point = bare(line)
        box, end = marks.read_box(point)
        if end:
            return Line(at, point[end:].strip(), box, REQUIREMENT, boxed=True)
    if (
        SETTING.match(line) is not None
        or (language in SERVERS and DIRECTIVE.match(line) is not None)
        or DECORATOR.match(line) is not None
        or PACKAGE.match(line) is not None
        or GUARD.match(line) is not None
        or (language in PYTHON and (DEFINITION.match(line) or CALL.match(line)) is not None)
        or (line.startswith('"""') and line.endswith('"""') and asks(line.strip('" ')))
    ):
        return Line(at, line.rstrip(",;"), NONE, ADVICE, group=group)
    return None
