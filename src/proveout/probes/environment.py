"""Reads the environment file that was handed over. Its values leave here as secrets."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from proveout.facts.environment import EnvironmentFacts, EnvironmentFilesFacts, Variable, environment_word
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.repository import Repository

ASSIGNMENT = re.compile(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(.*)$")
LINE_END = re.compile(r"\r\n|\n|\r")
MOST_BYTES = 1024 * 1024
_WORD = (
    r"(prod|production|live|prd|staging|stage|stg|preprod|dev|devel|develop|development|local|test|testing|ci|qa|uat)"
)
# `.env.production`, `production.env`, `.envs/.production/.django`, `env/staging/.env`
NAMED = re.compile(
    rf"(?:^|/)\.env\.{_WORD}(?:\.local)?$|(?:^|/)(?:[\w-]+\.)?{_WORD}\.env$|(?:^|/)\.envs/\.{_WORD}/\.\w+$|(?:^|/){_WORD}/\.env$"
)
TEMPLATE = re.compile(r"example|sample|template|\.dist|(^|/)(tests?|docs?|node_modules)/", re.IGNORECASE)


def read_environment_file(path: Path, environment: str, *, shown: str = "") -> EnvironmentFacts | Unreadable:
    """Assignments as `docker compose --env-file` and python-dotenv read them; later ones win.

    Values are taken literally: `${OTHER}` is not filled in, so such a value is what it looks like.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        return Unreadable(f"the environment file {path} cannot be read: {error.strerror}")
    if len(data) > MOST_BYTES:
        return Unreadable(f"the environment file {path} is larger than 1 MiB")
    text = data.decode("utf-8-sig", "replace")
    return _read(text, shown or str(path), environment, datetime.now(UTC).replace(microsecond=0))


def read_environment_files(repository: Repository) -> EnvironmentFilesFacts:
    """Environment files that are named after an environment, tracked or beside the tracked ones."""
    found: list[EnvironmentFacts] = []
    broken: list[str] = []
    for path in sorted({*repository.holding(".env"), *_beside(repository)}):
        named = NAMED.search(path)
        if named is None or TEMPLATE.search(path):
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            broken.append(text.reason)
            continue
        environment = environment_word(next(word for word in named.groups() if word))
        found.append(_read(text.removeprefix("\ufeff"), path, environment, repository.seen_at))
    return EnvironmentFilesFacts(tuple(found), tuple(broken), repository.seen_at)


def _beside(repository: Repository) -> Iterator[str]:
    """Files at the top and in `.envs` that git ignores, as it should."""
    for path, entry in _entries(repository.root):
        with suppress(OSError):  # a link that leads to itself
            if path.startswith(".env") and entry.is_file():
                yield path
    for folder, place in _entries(repository.root / ".envs"):
        if place.is_dir(follow_symlinks=False):
            yield from (f".envs/{folder}/{name}" for name, _ in _entries(Path(place.path)) if name.startswith("."))


def _entries(folder: Path) -> list[tuple[str, "os.DirEntry[str]"]]:
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, entry) for entry in entries]
    except OSError:
        return []


def _read(text: str, path: str, environment: str, seen_at: datetime) -> EnvironmentFacts:
    variables: dict[str, Variable] = {}
    unclear = []
    lines = LINE_END.split(text)  # not every sign at which Python ends a line ends one here
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at]
        at += 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = ASSIGNMENT.match(line)
        if found is None:
            unclear.append(number)
            continue
        name, value = found[1], found[2].rstrip()
        quote = value[:1]
        if quote in ('"', "'") and value.find(quote, 1) < 0:
            # A quoted value may go on over lines: a private key does.
            held = [value]
            while at < len(lines):
                held.append(lines[at])
                at += 1
                if quote in held[-1]:
                    break
            value = "\n".join(held)
        plain = _plain(value)
        variables[name] = Variable(name, Secret(plain), number, sure=_is_sure(value, plain))
    return EnvironmentFacts(path, environment, variables, tuple(unclear), seen_at)


def _plain(value: str) -> str:
    quote = value[:1]
    if quote in ('"', "'") and (end := _end_of(value, quote)) > 0:
        return value[1:end]
    return re.split(r"\s#", value, maxsplit=1)[0].rstrip()


def _end_of(value: str, quote: str) -> int:
    """Where the quote ends: what stands behind it is a comment, or else the last one closes it."""
    found = re.match(rf"{quote}(?:[^{quote}\\]|\\.)*{quote}(?=\s*(?:#|$))", value, re.DOTALL)
    return found.end() - 1 if found else value.rfind(quote)


def _is_sure(written: str, plain: str) -> bool:
    """False where the usual readers differ: they fill in `$OTHER`, know escapes and comments, or do not."""
    if re.search(r"\$[A-Za-z_{(]", plain) or "\\" in plain:
        return False
    if written[:1] in ('"', "'"):
        return written[1 : len(plain) + 1] == plain and not written[len(plain) + 2 :].strip()
    # A list of JSON is taken as it is by Docker, systemd and python-dotenv; a shell would take its quotes away.
    return written == plain and (plain[:1] in ("[", "{") or not re.search(r"[\"']", plain))
