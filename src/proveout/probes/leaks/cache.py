"""Which blobs a scan found clean, so that the next run reads the new ones only.

What is kept is the ids of clean blobs and nothing else: no value, no path, no place of a find. A blob with a find is
read again in every run, which is how its value gets to the redactor without ever being written down.
"""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from proveout import __version__
from proveout.probes.git import GitError, git
from proveout.probes.repository import Repository

FOLDER = ".proveout/cache"
NAME = "clean-blobs"
MOST_KEPT = 2_000_000  # ids; 40 MB of SHA-1


class CleanBlobs:
    """The ids of clean blobs of one repository. Empty, and never written, where git or the disk does not allow it."""

    def __init__(self, repository: Repository, *, usable: bool = True) -> None:
        self._repository = repository
        self._usable = usable  # false where more is searched for than what an earlier run did
        self._new: set[bytes] = set()

    def __contains__(self, blob: str) -> bool:
        raw = bytes.fromhex(blob)
        return raw in self._kept or raw in self._new

    def add(self, blob: str) -> None:
        raw = bytes.fromhex(blob)
        if raw not in self._kept:
            self._new.add(raw)

    def add_content(self, data: bytes) -> None:
        """The same for a file of the tree, by the id that git would give to exactly these bytes."""
        if not self._algorithm:
            return
        made = hashlib.new(self._algorithm, b"blob %d\0" % len(data), usedforsecurity=False)
        made.update(data)
        raw = made.digest()
        if raw not in self._kept:
            self._new.add(raw)

    def keep(self) -> None:
        """Write what is new. A cache that cannot be written costs time, nothing else."""
        if not self._repository.writable or not self._new or not self._key:
            return
        if len(self._kept) + len(self._new) > MOST_KEPT:
            return
        if self._leads_elsewhere:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            fresh = self._folder / f"{NAME}.{os.getpid()}.tmp"
            fresh.write_bytes(self._key + b"".join(sorted(self._kept | self._new)))
            fresh.replace(self._path)
            self._kept |= self._new
            self._new = set()

    @property
    def _folder(self) -> Path:
        return self._repository.root / FOLDER

    @property
    def _path(self) -> Path:
        return self._folder / NAME

    @property
    def _leads_elsewhere(self) -> bool:
        return any(place.is_symlink() for place in (self._folder.parent, self._folder, self._path))

    @cached_property
    def _kept(self) -> set[bytes]:
        # A cache that came with the repository could call a leak clean.
        if not self._key or any(
            path.startswith(".proveout/cache/") for path in self._repository.holding(".proveout/cache/")
        ):
            return set()
        if self._leads_elsewhere:
            return set()
        try:
            data = self._path.read_bytes()
        except OSError:
            return set()
        if not data.startswith(self._key):
            return set()
        width = hashlib.new(self._algorithm, usedforsecurity=False).digest_size
        return set(_cut(memoryview(data)[len(self._key) :], width))

    @cached_property
    def _algorithm(self) -> str:
        if not self._usable or not self._repository.listed_by_git:
            return ""
        try:
            said = git(self._repository.root, "rev-parse", "--show-object-format").decode().strip()
        except GitError:
            return ""
        return said if said in ("sha1", "sha256") else ""

    @cached_property
    def _key(self) -> bytes:
        """Changes with every rule: what was clean under other rules was not searched for these."""
        if not self._algorithm:
            return b""
        here = hashlib.sha256(f"{__version__} {self._algorithm}".encode())
        try:
            for source in sorted(Path(__file__).parent.glob("*.py")):
                here.update(source.read_bytes())
        except OSError:
            return b""
        return here.digest()


def _cut(data: memoryview, width: int) -> Iterable[bytes]:
    return (bytes(data[at : at + width]) for at in range(0, len(data) - width + 1, width))
