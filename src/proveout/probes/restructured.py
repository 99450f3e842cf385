"""Reads the parts of reStructuredText that documents of a service use."""

import re

from proveout.facts.documents import Document, Heading, Link, Span
from proveout.probes.phrases import Lines, read_placeholders, read_stamps
from proveout.probes.shell import SHELLS, Commands, is_command

UNDERLINE = re.compile(r"([=\-`:.'\"~^_*+#])\1{2,}\s*$")
LITERAL = re.compile(r"``([^`\n]+)``")
LINK = re.compile(r"`([^`<\n]{0,200})<([^<>`\s]{1,500})>`_|^\.\. (?:image|figure):: (\S+)", re.MULTILINE)
BLOCK = re.compile(r"^(\s*)\.\. (?:code-block|code|sourcecode|prompt)::\s*([\w-]*)")
STEP = re.compile(r"\s*(?:\d{1,3}|#)[.)]\s+\S")
LABEL = re.compile(r"^\.\. _([^:\n]+):", re.MULTILINE)


def read_restructured(path: str, text: str) -> Document:  # noqa: C901 - one walk over the lines
    """Headings by their underlines, literals, plain links, code blocks and numbered items."""
    lines = text.split("\n")
    order: list[str] = []
    headings, steps = [], []
    hidden: set[int] = set()
    commands = Commands()
    block: list[tuple[int, str]] = []
    language, indent, inside = "", 0, False
    for at, line in enumerate([*lines, "."]):
        if inside:
            bare = line.strip()
            if not bare or len(line) - len(line.lstrip()) > indent:
                if bare and not bare.startswith(":"):
                    block.append((at + 1, bare))
                hidden.add(at)
                continue
            if not language or language in SHELLS:
                commands.read(block, said_shell=language in SHELLS)
            inside, block = False, []
        if at and UNDERLINE.match(line) and lines[at - 1].strip() and len(line.strip()) >= len(lines[at - 1].strip()):
            order += [line[0]] if line[0] not in order else []
            headings.append(Heading(lines[at - 1].strip(), order.index(line[0]) + 1, at))
        elif found := BLOCK.match(line):
            inside, indent, language = True, len(found[1]), found[2].lower()
        elif line.rstrip().endswith("::") and not line.lstrip().startswith(".."):
            inside, indent, language = True, len(line) - len(line.lstrip()), ""
        elif STEP.match(line):
            steps.append(at + 1)
    prose = LITERAL.sub(
        lambda found: " " * len(found[0]), "\n".join("" if at in hidden else line for at, line in enumerate(lines))
    )
    line_of, in_prose = Lines(text), Lines(prose)
    spans = [Span(found[1], line_of(found.start())) for found in LITERAL.finditer(text)]
    for span in spans:
        if is_command(span.words):
            commands.read([(span.line, span.words)])
    return Document(
        path,
        text,
        prose,
        headings=tuple(headings),
        links=tuple(
            Link(found[2] or found[3], in_prose(found.start()), (found[1] or "").strip())
            for found in LINK.finditer(prose)
        ),
        spans=tuple(spans),
        commands=tuple(commands.found),
        steps=tuple(steps),
        placeholders=read_placeholders(prose, text),
        stamps=read_stamps(prose),
        made=frozenset(commands.made),
        anchors=frozenset(LABEL.findall(text)),
    )
