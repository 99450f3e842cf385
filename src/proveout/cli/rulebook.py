"""What `waive` and `attest` have in common: what is meant, and a table at the end of the configuration."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from proveout.cli.files import write_whole
from proveout.cli.request import Request, quiet
from proveout.configuration import read_configuration
from proveout.errors import ConfigurationError, UsageError
from proveout.flow import read
from proveout.gate import is_item_id
from proveout.model.check import Page
from proveout.wiring import find_documents, open_catalogue, read_document

OWN, SHARED = "proveout.toml", "pyproject.toml"
Written = str | date | bool | list[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """A check with its page, or an item with its words."""

    id: str
    words: str = ""
    page: Page | None = None


def subject_of(said: str, request: Request) -> Subject:
    """What a person means by the id of a check, the id of an item, or `docs/GO_LIVE.md:14`.

    Raises UsageError for what is none of them.
    """
    path, colon, line = said.rpartition(":")
    if colon and line.isdigit():
        return _item_on(path, int(line), request)
    if is_item_id(said):
        return _item_of(said, request)
    catalogue = open_catalogue()
    if said in catalogue:
        return Subject(said, page=catalogue[said])
    near = catalogue.nearest(said, 1)
    hint = f"Did you mean '{near[0]}'?" if near else "'proveout list' shows them all."
    raise UsageError(f"there is no check '{said}'. {hint} A line is named like docs/GO_LIVE.md:14")


def day_of(said: str | None, option: str) -> date | None:
    """A date as written, 2026-03-01."""
    if said is None:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise UsageError(f"{option} {said} is no day. Write it as 2026-03-01") from error


def today() -> date:
    return datetime.now(UTC).date()


def add_table(repository: Path, table: str, values: Mapping[str, Written]) -> str:
    """Put a table at the end of the configuration, and say where it stands. Nothing else of the file is touched.

    Raises UsageError where the file cannot take it; then it is as it was.
    """
    path, prefix = _file(repository)
    before = path.read_bytes() if path.exists() else b""
    lines = [f"[[{prefix}{table}]]", *(f"{name} = {_toml(value)}" for name, value in values.items())]
    newline = "\r\n" if b"\r\n" in before else "\n"
    gap = newline * (0 if not before else 1 if before.endswith(b"\n") else 2)
    text = gap + newline.join([*lines, ""])
    write_whole(path, before + text.encode(errors="replace"), shown=path.name)
    try:
        read_configuration(repository)
    except ConfigurationError as error:
        write_whole(path, before, shown=path.name) if before else path.unlink()
        raise UsageError(f"{path.name} was left as it is: with {lines[0]} at its end, {error}") from error
    line = before.count(b"\n") + gap.count("\n") + 1
    return f"{path.name}:{line}\n" + "\n".join(lines) + "\n"


def _file(repository: Path) -> tuple[Path, str]:
    own, shared = repository / OWN, repository / SHARED
    if read_configuration(repository).path == SHARED:
        return shared, "tool.proveout."
    return own, ""


def _toml(value: Written) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(_toml(one) for one in value)}]"
    # A basic string of TOML is one of JSON where nothing but quotes and backslashes has to be escaped.
    return json.dumps("".join(letter if letter.isprintable() else " " for letter in value), ensure_ascii=False)


def _item_on(path: str, line: int, request: Request) -> Subject:
    document = Path(path) if Path(path).exists() else request.repository / path
    (checklist,) = read([read_document(document, path)], quiet)
    items = [item for item in checklist.items if item.line <= line]
    if not items or (nearest := max(items, key=lambda item: item.line)).line != line:
        near = ", ".join(str(item.line) for item in items[-3:])
        raise UsageError(f"{path}:{line} is no item. Items before it stand on line {near or 'none'}")
    return Subject(nearest.id, nearest.text)


def _item_of(name: str, request: Request) -> Subject:
    paths = [(request.repository / one, one) for one in request.configuration.checklists] or [
        (path, path.relative_to(request.repository).as_posix()) for path in find_documents(request.repository)
    ]
    for checklist in read([read_document(path, shown) for path, shown in paths], quiet):
        for item in checklist.items:
            if item.id == name:
                return Subject(name, item.text)
    raise UsageError(f"no line of the checklists has the id {name}. Name the line instead, such as docs/GO_LIVE.md:14")
