"""Fenced code: the boxes, claims, commands and settings in it, line by line. What a command prints is left out."""

import re
from collections.abc import Iterable, Sequence

from proveout.intake.lines import PACKAGE, Line
from proveout.intake.queries import read_queries
from proveout.intake.samples import read_settings
from proveout.intake.shell import PROMPT, ShellReader
from proveout.intake.tools import QUERIES, SHELLS, TEXTS, VARIABLES

LANGUAGE = re.compile(r"[\s{.:,]*([\w+#-]*)")


def read_code(language: str, lines: Sequence[str], *, has_lost_marks: bool) -> Iterable[Line]:
    """The statements of a block of code; `lines` are without the fences."""
    found = LANGUAGE.match(language)
    name = found[1].lower() if found is not None else ""
    stripped = [line.strip() for line in lines]
    if name in TEXTS or name in SHELLS:
        return ShellReader(
            name,
            stripped,
            has_prompts=any(PROMPT.match(line) for line in stripped if line and line[0] in "$❯"),
            has_packages=name not in SHELLS and any(PACKAGE.match(line) for line in stripped),
            has_lost_marks=has_lost_marks,
        ).read()
    if name in VARIABLES:
        return ShellReader("env", stripped, has_prompts=False, has_packages=False, has_lost_marks=has_lost_marks).read()
    if name in QUERIES:
        return read_queries(stripped)
    return read_settings(name, stripped, has_lost_marks=has_lost_marks)
