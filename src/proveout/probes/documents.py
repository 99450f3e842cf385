"""Reads Markdown, reStructuredText and plain documents. Commands in them are taken apart and never run."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any

import pyromark

from proveout.facts.documents import Document, DocumentFacts, Heading, Link, Span
from proveout.model.need import Unreadable
from proveout.probes.git import GitError, git, names
from proveout.probes.paths import END
from proveout.probes.phrases import read_placeholders, read_stamps
from proveout.probes.repository import Repository
from proveout.probes.restructured import read_restructured
from proveout.probes.shell import SHELLS, Commands, is_command

MARKDOWN = (".md", ".markdown", ".mdx")
RESTRUCTURED = (".rst", ".rest")
# Plain text is a document where its name or its folder says so: most of it is data.
PLAIN = re.compile(
    r"(^|/)(README|INSTALL|CHANGES|CHANGELOG|HISTORY|NEWS)(\.txt)?$|(^|/)docs?/([^/]+/)*[^/]+\.txt$|(^|/)[A-Z][A-Z_-]{3,}\.txt$"
)
NO_DOCUMENT = re.compile(
    r"(^|/)(requirements|constraints)[^/]*$|(^|/)(LICEN[CS]E|COPYING|CMakeLists)[^/]*$|(^|/)(node_modules|site-packages)/"
    r"|(^|/)(ISSUE|PULL_REQUEST)_TEMPLATE",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\.(adoc|asciidoc|org|docx?|odt|pdf|textile)$|(^|/)docs?/([^/]+/)*[^/]+\.(html?|ipynb|tex)$", re.IGNORECASE
)
# One of these stands in every path that one of the patterns and endings could match.
WORDS = tuple(
    f"{ending}{END}"
    for ending in (
        *(*MARKDOWN, *RESTRUCTURED, ".txt"),
        *("readme", "install", "changes", "changelog", "history", "news"),
    )
)
OTHER_WORDS = tuple(
    f".{ending}{END}" for ending in "adoc asciidoc org doc docx odt pdf textile html htm ipynb tex".split()
)
HTML_ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']([^\"'>]{1,200})[\"']")
HTML_LINK = re.compile(r"<(?:a|img)\b[^>]{0,400}?\b(?:href|src)\s*=\s*[\"']([^\"'>]{1,500})[\"']")
MYST_COMMENT = re.compile(r"^%[ \t][^\n]*$", re.MULTILINE)
MYST_LABEL = re.compile(r"^\(([\w.:-]{1,100})\)=[ \t]*$", re.MULTILINE)
FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|\Z)")
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_TASKLISTS
MOST_COMMITS = 2000


def read_documents(repository: Repository) -> DocumentFacts:
    """Every document that git tracks, taken apart once."""
    documents = []
    kept = repository.kept("documents")
    for path in repository.holding(*WORDS):
        kind = _kind(path)
        if not kind:
            continue
        read = partial(_document, repository, path, kind)
        documents.append(kept.of(path, repository.data(path), read))
    kept.keep()
    changed, shallow = _changes(repository) if any(one.stamps for one in documents) else ({}, False)
    return DocumentFacts(
        tuple(_dated(one, changed.get(one.path)) for one in documents),
        others=tuple(path for path in repository.holding(*OTHER_WORDS) if OTHERS.search(path)),
        files=len(repository.files),
        shallow=shallow,
        seen_at=repository.seen_at,
    )


def _document(repository: Repository, path: str, kind: str) -> Document:
    text = repository.text(path)
    return Document(path, broken=text.reason) if isinstance(text, Unreadable) else read_document(path, text, kind)


def read_document(path: str, text: str, kind: str = "markdown") -> Document:
    """One document. Any text is one: there is no way to be broken Markdown."""
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    match kind:
        case "markdown":
            return _markdown(path, text)
        case "restructured":
            return read_restructured(path, text)
        case _:
            return Document(path, text, text, placeholders=read_placeholders(text, text), stamps=read_stamps(text))


def _kind(path: str) -> str:
    if NO_DOCUMENT.search(path):
        return ""
    lowered = path.lower()
    if lowered.endswith(MARKDOWN):
        return "markdown"
    if lowered.endswith(RESTRUCTURED):
        return "restructured"
    return "plain" if PLAIN.search(path) else ""


def _markdown(path: str, text: str) -> Document:  # noqa: C901, PLR0912, PLR0915 - one walk over the events
    data = text.encode("utf-8", "replace")
    starts = [0, *accumulate(len(line) + 1 for line in data.split(b"\n"))]

    def line_of(offset: int) -> int:
        return bisect_right(starts, offset)

    front = FRONT_MATTER.match(text)
    shown = text if front is None else re.sub(r"[^\n]", " ", front[0]) + text[front.end() :]
    headings: list[Heading] = []
    links: list[Link] = []
    spans: list[Span] = []
    steps: list[int] = []
    tasks: list[int] = []
    anchors: set[str] = set()
    hidden: list[tuple[int, int]] = []
    commands = Commands()
    ordered: list[bool] = []
    waiting: list[int] = []  # numbered items that may still turn out to be boxes
    words: list[str] | None = None
    target: tuple[str, int] | None = None
    seen_text: list[str] = []
    code: list[tuple[int, str]] | None = None
    language = ""
    commented = False  # inside of an HTML block that is a comment
    if front is not None:
        # Its characters were replaced one by one, so that bytes count as in the shown text.
        data = shown.encode("utf-8", "replace")
        starts = [0, *accumulate(len(line) + 1 for line in data.split(b"\n"))]
    for event, span in pyromark.Markdown(options=OPTIONS).events_with_range(shown):
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak") and words is not None:
                words.append(" ")
            continue
        start, end = span["start"], span["end"]
        kind: str
        detail: Any  # Any: an event of the parser is text, a flag or a mapping
        ((kind, detail),) = event.items()
        match kind:
            case "Text":
                if code is not None:
                    code += [(line_of(start) + at, line) for at, line in enumerate(detail.splitlines())]
                    continue
                if words is not None:
                    words.append(detail)
                if target is not None:
                    seen_text.append(detail)
            case "Code":
                hidden.append((start, end))
                spans.append(Span(detail, line_of(start)))
                if words is not None:
                    words.append(detail)
                if target is not None:
                    seen_text.append(detail)
                if is_command(detail):
                    commands.read([(line_of(start), detail)])
            case "Html" | "InlineHtml":
                commented = commented or (code is None and detail.lstrip().startswith("<!--"))
                if commented:
                    hidden.append((start, end))
                if kind == "InlineHtml":
                    commented = False
                anchors.update(HTML_ID.findall(detail))
                links += [Link(one, line_of(start)) for one in HTML_LINK.findall(detail)]
            case "TaskListMarker":
                tasks.append(line_of(start))
                if waiting:
                    waiting[-1] = 0
            case "Start":
                match detail:
                    case {"Heading": _}:
                        words = []
                    case {"List": number}:
                        ordered.append(number is not None)
                    case "Item":
                        waiting.append(line_of(start) if ordered and ordered[-1] else 0)
                    case {"CodeBlock": block}:
                        hidden.append((start, end))
                        language = (
                            ""
                            if isinstance(block, str)
                            else block["Fenced"].split()[0].lower()
                            if block["Fenced"].split()
                            else ""
                        )
                        code = []
                    case {"Link": link} | {"Image": link}:
                        target, seen_text = (link["dest_url"], line_of(start)), []
                    case _:
                        continue
            case "End":
                match detail:
                    case {"Heading": level}:
                        headings.append(Heading("".join(words or ()).strip(), int(str(level)[1]), line_of(start)))
                        words = None
                    case {"List": _}:
                        ordered.pop()
                    case "Item":
                        if at := waiting.pop():
                            steps.append(at)
                    case "CodeBlock":
                        if code and (not language or language in SHELLS):
                            commands.read(code, said_shell=language in SHELLS)
                        code = None
                    case "HtmlBlock":
                        commented = False
                    case "Link" | "Image":
                        if target is not None:
                            links.append(Link(target[0], target[1], "".join(seen_text)))
                        target = None
                    case _:
                        continue
            case _:
                continue
    prose = MYST_COMMENT.sub("", _without(data, hidden))
    return Document(
        path,
        text,
        prose,
        headings=tuple(headings),
        links=tuple(links),
        spans=tuple(spans),
        commands=tuple(commands.found),
        steps=tuple(sorted(steps)),
        tasks=tuple(tasks),
        placeholders=read_placeholders(prose, text),
        stamps=read_stamps(prose),
        made=frozenset(commands.made),
        anchors=frozenset((*anchors, *MYST_LABEL.findall(text))),
    )


def _without(data: bytes, hidden: list[tuple[int, int]]) -> str:
    """The text with these stretches of bytes blanked; lines stay where they are."""
    parts = []
    at = 0
    for start, end in hidden:
        if start < at:
            continue  # inside of the one before
        parts.append(data[at:start])
        parts.append(re.sub(rb"[^\n]", b" ", data[start:end]))
        at = end
    parts.append(data[at:])
    return b"".join(parts).decode("utf-8", "replace")


def _dated(document: Document, changed: date | None) -> Document:
    return document if changed is None else replace(document, changed=changed)


def _changes(repository: Repository) -> tuple[dict[str, date], bool]:
    """The author's date of the newest commit of each document, and whether older commits are missing here."""
    if not repository.listed_by_git:
        return {}, False
    words = ("log", f"-n{MOST_COMMITS}", "--no-renames", "--relative", "--name-only", "-z", "--format=%x01%aI")
    patterns = [f":(glob)**/*{ending}" for ending in (*MARKDOWN, *RESTRUCTURED, ".txt")]
    try:
        shallow = git(repository.root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        listed = names(git(repository.root, *words, "--", *patterns, deadline_s=5.0))
    except GitError:
        return {}, False  # nothing was committed yet, or the history is too long to be asked in time
    return dict(_newest(listed)), shallow


def _newest(listed: tuple[str, ...]) -> Iterator[tuple[str, date]]:
    newest: dict[str, date] = {}
    on = date.min
    for part in listed:
        word = part.strip("\n")
        if word.startswith("\x01"):
            on = date.fromisoformat(word[1:11])
        elif word:
            newest[word] = max(on, newest.get(word, date.min))
    yield from newest.items()
