"""One repository on the disk: walked once, each file read once, however many probes ask."""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from proveout.model.need import Unreadable
from proveout.probes.generated import GENERATED
from proveout.probes.git import GitError, git, names

MOST_BYTES = 2 * 1024 * 1024  # of one file that is parsed; larger ones are data
MOST_FILES = 200_000


class Repository:
    """Paths are relative to `root`, with forward slashes. Nothing is read before it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._bytes: dict[str, bytes | Unreadable] = {}

    @cached_property
    def seen_at(self) -> datetime:
        """The moment of the first look, UTC: every fact of a run carries the same one."""
        return datetime.now(UTC).replace(microsecond=0)

    @cached_property
    def listed_by_git(self) -> bool:
        try:
            inside = git(self.root, "rev-parse", "--is-inside-work-tree")
        except GitError:
            return False
        return inside.strip() == b"true"

    @cached_property
    def files(self) -> Mapping[str, int]:
        """Tracked files and their sizes in bytes; without git, all files that no tool made."""
        found = self._tracked() if self.listed_by_git else self._walked()
        return dict(sorted(found))

    def text(self, path: str) -> str | Unreadable:
        """The file as text, undecodable bytes replaced."""
        data = self.data(path)
        return data if isinstance(data, Unreadable) else data.decode("utf-8", "replace")

    def data(self, path: str) -> bytes | Unreadable:
        """The file as it is. Links that lead out of the repository are not followed."""
        if path not in self._bytes:
            self._bytes[path] = self._read(path)
        return self._bytes[path]

    def ending(self, *endings: str) -> tuple[str, ...]:
        """Paths with one of the endings, in order."""
        return tuple(path for path in self.files if path.endswith(endings))

    def _read(self, path: str) -> bytes | Unreadable:
        whole = self.root / path
        try:
            if not whole.resolve().is_relative_to(self.root.resolve()):
                return Unreadable(f"{path} is a link that leads out of the repository")
            if not whole.is_file():
                return Unreadable(f"{path} is no regular file")
            with whole.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except (OSError, RuntimeError) as error:
            return Unreadable(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}")
        if len(data) > MOST_BYTES:
            return Unreadable(f"{path} is larger than {MOST_BYTES // 1024**2} MiB")
        return data

    def _tracked(self) -> Iterator[tuple[str, int]]:
        try:
            listing = names(git(self.root, "ls-files", "-z"))
        except GitError:
            listing = ()
        for path in dict.fromkeys(listing[:MOST_FILES]):
            try:
                seen = os.lstat(self.root / path)
            except OSError:
                continue  # tracked and deleted: `dirty` of the history says so
            yield path, seen.st_size

    def _walked(self) -> Iterator[tuple[str, int]]:
        count = 0
        for folder, below, files in os.walk(self.root):
            below[:] = sorted(name for name in below if name not in GENERATED)
            here = Path(folder).relative_to(self.root).as_posix()
            for name in files:
                count += 1
                if count > MOST_FILES:
                    return
                path = name if here == "." else f"{here}/{name}"
                try:
                    yield path, os.lstat(self.root / path).st_size
                except OSError:
                    continue
