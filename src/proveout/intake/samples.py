"""Samples of queries, configuration and source code: the statements and settings in them."""

import re
from collections.abc import Iterator

from proveout.intake import expectations, marks
from proveout.intake.kinds import asks
from proveout.intake.lines import BULLET, COMMENT, PACKAGE, RESULT, STRESSED, Line, bare
from proveout.intake.tools import PYTHON, RECIPES, TOOLS
from proveout.model.checklist import Expectation, ItemKind, Says

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
LONGEST_QUERY = 200  # lines


def read_queries(lines: list[str]) -> Iterator[Line]:
    """One item per statement of SQL; a comment below it that tells the answer is its expectation."""
    at = 0
    context: list[str] = []
    pending: Line | None = None
    while at < len(lines):
        line = lines[at]
        if line.startswith(("--", "#", "/*")):
            words = line.strip("-#/* ")
            if pending is not None and RESULT.match(words) is not None and pending.expectation is not None:
                pending = pending._replace(
                    expectation=Expectation("sql", pending.expectation.asks, pending.expectation.expects or words)
                )
            elif words:
                context.append(words)
            at += 1
            continue
        if not line:
            at += 1
            continue
        end = at
        while end < len(lines) - 1 and ";" not in lines[end] and end - at < LONGEST_QUERY:
            if not lines[end + 1] and not lines[end].endswith(","):
                break
            end += 1
        statement = " ".join(part for part in lines[at : end + 1] if part and not part.startswith("--"))
        query, _, note = statement.partition(";")
        note = note.strip(" -#")
        if pending is not None:
            yield pending
        said = " ".join(context)
        text = f"{said}: {statement}" if said else statement
        expects = note if note and RESULT.match(note) is not None else ""
        if not expects and RESULT.match(said) is not None:
            expects = said
        pending = Line(at, text, Says.NONE, ItemKind.COMMAND, Expectation("sql", (query.strip(),), expects))
        context = []
        at = end + 1
    if pending is not None:
        yield pending


def read_settings(language: str, lines: list[str], *, has_lost_marks: bool) -> Iterator[Line]:
    """Settings in a sample of configuration or source code. Data samples count where they bear marks."""
    group = ""
    numbered = sum(1 for line in lines if NUMBERED.match(line)) > len(lines) // 2
    for at, line in enumerate(lines):
        if not line:
            continue
        if numbered:
            if NUMBERED.match(line) is not None:
                yield Line(at, bare(line), Says.NONE, ItemKind.REQUIREMENT)
            continue
        found = COMMENT.match(line) if line[0] in "#/;" else None
        if found is not None:
            group = found[1]
            says, text = marks.read_signs(bare(group))
            follows = at + 1 < len(lines) and lines[at + 1] != "" and not lines[at + 1].startswith(("#", "//"))
            told = not follows and (asks(text) or len(text.split()) > 2)
            if text and (told or says is not Says.NONE or STRESSED.search(text) is not None):
                yield Line(at, text, Says.NONE, ItemKind.ADVICE)
            continue
        if language == "json":
            if (has_lost_marks and '"? ' in line) or not line.isascii():
                key, _, value = line.strip(", ").partition(":")
                says, text = marks.read_signs(value.strip(' "'))
                text = marks.without_lost(text) if has_lost_marks else text
                if says is not Says.NONE or has_lost_marks:
                    name = key.strip(' "')
                    yield Line(at, f"{name}: {text}", says, ItemKind.REQUIREMENT)
            continue
        if language in RECIPES and line.split(None, 1)[0] in TOOLS:
            yield Line(at, line, Says.NONE, ItemKind.COMMAND, expectations.read_command(line), group)
            continue
        if BULLET.match(line) and (box := marks.read_box(bare(line)))[1]:
            yield Line(at, bare(line)[box[1] :].strip(), box[0], ItemKind.REQUIREMENT, boxed=True)
            continue
        if (
            SETTING.match(line) is not None
            or DIRECTIVE.match(line) is not None
            or DECORATOR.match(line) is not None
            or PACKAGE.match(line) is not None
            or (language in PYTHON and (DEFINITION.match(line) or CALL.match(line)) is not None)
            or GUARD.match(line) is not None
            or (line.startswith('"""') and line.endswith('"""') and asks(line.strip('" ')))
        ):
            yield Line(at, line.rstrip(",;"), Says.NONE, ItemKind.ADVICE, group=group)
