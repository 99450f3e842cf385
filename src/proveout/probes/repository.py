"""One repository on the disk: walked once, each file read once, however many probes ask."""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from proveout.model.need import Unreadable
from proveout.probes.generated import GENERATED
from proveout.probes.git import GitError, git, names, own_repository
from proveout.probes.paths import Paths
from proveout.probes.walk import walk

if TYPE_CHECKING:
    from proveout.probes.kept import KeptFacts

MOST_BYTES = 2 * 1024 * 1024  # of one file that is parsed; larger ones are data
MOST_FILES = 200_000
MOST_HELD = 32 * 1024 * 1024  # of all files together; the one that nobody asked for longest is read again
OVERHEAD = 200  # bytes for a file that is held, however small
MOST_BLANKS = 1000
# A link is looked at before it is followed, and to open a pipe would wait for its writer.
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Repository:
    """Paths are relative to `root`, with forward slashes. Nothing is read before it is asked for.

    `writable` is false where not even a cache may be left in it. Folders in `without` belong to services that are
    not judged. `cache` is the user's own folder, in which facts are kept for the next run; None where nothing is kept.
    `environment` reads the environment file that was handed over.
    """

    def __init__(
        self,
        root: Path,
        *,
        writable: bool = True,
        without: tuple[str, ...] = (),
        cache: Path | None = None,
        environment: Callable[[], object] | None = None,
    ) -> None:
        self.root = root
        self._environment = environment
        self.cache = cache
        self.writable = writable
        self.without = tuple(f"{folder}/" for folder in without)
        self._real = os.path.realpath(root)
        self._inside: dict[str, bool] = {}
        self._bytes: dict[str, bytes | Unreadable] = {}
        self._endings: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._held = 0

    @cached_property
    def seen_at(self) -> datetime:
        """The moment of the first look, UTC: every fact of a run carries the same one."""
        return datetime.now(UTC).replace(microsecond=0)

    @cached_property
    def listed_by_git(self) -> bool:
        return own_repository(self.root)

    @cached_property
    def files(self) -> Mapping[str, int]:
        """Files that count: `whole` without those of services that are not judged."""
        if not self.without:
            return self.whole
        return {path: size for path, size in self.whole.items() if not path.startswith(self.without)}

    @cached_property
    def whole(self) -> Mapping[str, int]:
        """Tracked files and their sizes in bytes; without git, all files that no tool made.

        Whether something that a file names is there is asked here: shared files name other services too.
        """
        found = self._tracked() if self.listed_by_git else self._walked()
        return dict(sorted(found))

    def text(self, path: str) -> str | Unreadable:
        """The file as text, undecodable bytes replaced."""
        data = self.data(path)
        if isinstance(data, Unreadable):
            return data
        # Patterns that allow for blanks, as nearly all do, look again and again at a run of them.
        if any(data[at : at + MOST_BLANKS].isspace() for at in range(0, len(data) - MOST_BLANKS + 1, MOST_BLANKS)):
            return Unreadable(f"{path} holds more than {MOST_BLANKS} blanks or empty lines in a row")
        return data.decode("utf-8", "replace")

    def data(self, path: str) -> bytes | Unreadable:
        """The file as it is. Links that lead out of the repository are not followed."""
        data = self._bytes.pop(path, None)
        if data is None:
            data = self._read(path)
            self._held += _size(data)
        self._bytes[path] = data  # at the end, as the last one that was asked for
        while self._held > MOST_HELD and len(self._bytes) > 1:
            self._held -= _size(self._bytes.pop(next(iter(self._bytes))))
        return data

    def kept(self, kind: str) -> "KeptFacts":
        """What an earlier run saw in single files; empty where nothing may be kept."""
        from proveout.probes.kept import KeptFacts, store_of  # noqa: PLC0415 - only where files are taken apart

        return KeptFacts(store_of(self.cache, self.root, kind))

    def environment(self) -> object:
        """EnvironmentFacts, an Unreadable, or None where nobody asked for an environment."""
        return self._environment() if self._environment else None

    def ending(self, *endings: str) -> tuple[str, ...]:
        """Paths with one of the endings, in order."""
        if endings not in self._endings:
            self._endings[endings] = tuple([path for path in self.files if path.endswith(endings)])
        return self._endings[endings]

    def holding(self, *words: str) -> tuple[str, ...]:
        """Paths with one of the words in them, in order: see `Paths.holding`."""
        return self._paths.holding(*words)

    @cached_property
    def _paths(self) -> Paths:
        return Paths(self.files)

    def _read(self, path: str) -> bytes | Unreadable:
        try:
            if not self._holds(path.rpartition("/")[0]):
                return Unreadable(f"{path} is a link that leads out of the repository")
            whole = f"{self._real}/{path}"
            try:
                handle = os.open(whole, FLAGS)
            except OSError as error:
                if error.errno != errno.ELOOP:
                    raise
                target = os.path.realpath(whole)
                if not self._is_below(target):
                    return Unreadable(f"{path} is a link that leads out of the repository")
                handle = os.open(target, FLAGS)
            try:
                seen = os.fstat(handle)
                if not stat.S_ISREG(seen.st_mode):
                    return Unreadable(f"{path} is no regular file")
                data = _content(handle, seen.st_size) if seen.st_size <= MOST_BYTES else None
            finally:
                os.close(handle)
        except (OSError, ValueError) as error:
            return Unreadable(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}")
        if data is None or len(data) > MOST_BYTES:
            return Unreadable(f"{path} is larger than {MOST_BYTES // 1024**2} MiB")
        return data

    def _holds(self, folder: str) -> bool:
        if folder not in self._inside:
            self._inside[folder] = self._is_below(os.path.realpath(f"{self._real}/{folder}"))
        return self._inside[folder]

    def _is_below(self, real: str) -> bool:
        return real == self._real or real.startswith(self._real.rstrip("/") + "/")

    def _tracked(self) -> Iterator[tuple[str, int]]:
        try:
            listing = names(git(self.root, "ls-files", "-z"))
        except GitError:
            listing = ()
        for path in dict.fromkeys(listing[:MOST_FILES]):
            # Git takes in no such name; an index that was written by hand may hold it.
            if path.startswith("/") or (".." in path and ".." in path.split("/")):
                continue
            try:
                seen = os.lstat(f"{self.root}/{path}")  # git's own sizes are those of its last look
            except OSError:
                continue  # tracked and deleted: `dirty` of the history says so
            yield path, seen.st_size

    def _walked(self) -> Iterator[tuple[str, int]]:
        for count, (path, entry) in enumerate(walk(self.root, leave_out=GENERATED)):
            if count >= MOST_FILES:
                return
            try:
                if entry.is_symlink() and entry.is_dir():
                    continue
                yield path, entry.stat(follow_symlinks=False).st_size
            except OSError:
                continue


def _content(handle: int, size: int) -> bytes:
    # To ask for exactly as much as there is keeps large pieces of memory from being cut up by small files.
    data = os.read(handle, size + 1)
    while len(data) != size and len(data) <= MOST_BYTES and (more := os.read(handle, 1024**2)):
        data += more  # it grows, or comes in pieces
    return data


def _size(data: bytes | Unreadable) -> int:
    return OVERHEAD + (len(data) if isinstance(data, bytes) else 0)
