"""Searches the files of a repository for credentials."""

import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path

from proveout.facts.leaks import Exposed, Leak, TreeLeakFacts
from proveout.probes.leaks.cache import CleanBlobs
from proveout.probes.leaks.canary import planted
from proveout.probes.leaks.scanner import Scanner
from proveout.probes.leaks.text import HEAD, searchable
from proveout.probes.repository import Repository

MOST_BYTES = 32 * 1024**2  # of one file; it is held in memory twice where it is no UTF-8
DEADLINE_S = 45.0  # of the whole tree; a probe that runs late loses what it found
MOST_PLACEHOLDERS = 500  # they are told as examples, so a few hundred say as much as all
MOST_EXPOSED = 1_000
# What browsers get, or what is built into it.
FRONT_END = (".jsx", ".tsx", ".vue", ".svelte", ".astro", ".html", ".htm", ".mjs", ".js", ".ts")
NO_FRONT_END = ("node_modules/", "test/", "tests/", "__tests__/", "docs/", "doc/")


def read_tree_leaks(repository: Repository) -> TreeLeakFacts:
    """Every tracked text file is searched, and without git every file that no tool made.

    Files are read past the repository's memory: all of them together may be larger than what a run should take.
    """
    scanner = Scanner(repository.seen_at)
    reader = _Reader(repository.root)
    clean = CleanBlobs(repository)
    leaks: list[Leak] = []
    exposed: list[Exposed] = []
    skipped: dict[str, str] = {}
    files = size = binary = placeholders = 0
    until = time.monotonic() + DEADLINE_S
    paths = repository.files
    for done, path in enumerate(paths):
        if time.monotonic() > until:
            skipped[path] = f"the scan stopped after {DEADLINE_S:g} s with {done} of {len(paths)} files read"
            break
        data = reader.read(path)
        if isinstance(data, str):
            if data:
                skipped[path] = data
            continue
        text = searchable(data)
        if text is None:
            binary += 1
            continue
        files += 1
        size += len(data)
        scanned = scanner.scan(text, path)
        if scanned.stopped:
            skipped[path] = "took too long to be searched to its end"
        if scanned.clean and not scanned.leaks:
            clean.add_content(data)
        for leak in scanned.leaks:
            placeholders += not leak.real
            if leak.real or placeholders <= MOST_PLACEHOLDERS:
                leaks.append(leak)
        exposed += scanned.exposed[: MOST_EXPOSED - len(exposed)]
    clean.keep()
    return TreeLeakFacts(
        tuple(leaks),
        files,
        size,
        binary,
        skipped,
        planted(scanner),
        tuple(exposed),
        _front_end(paths),
        "git" if repository.listed_by_git else "folder",
        repository.seen_at,
    )


def _front_end(paths: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(
        path for path in paths if path.endswith(FRONT_END) and not any(part in f"{path}/" for part in NO_FRONT_END)
    )


class _Reader:
    """Reads files below one folder, and only there: no link is followed, no device opened."""

    def __init__(self, root: Path) -> None:
        self._root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}

    def read(self, path: str) -> bytes | str:
        """The content; or why it cannot be searched, empty where there is nothing to be searched."""
        folder = path.rpartition("/")[0]
        if folder not in self._inside:
            real = os.path.realpath(os.path.join(self._root, folder))  # noqa: PTH118 - Path costs more than the read
            self._inside[folder] = real == self._root or real.startswith(self._root + os.sep)
        if not self._inside[folder]:
            return "is below a link that leads out of the repository"
        try:
            # O_NONBLOCK: to open a pipe would wait for its writer.
            handle = os.open(f"{self._root}/{path}", os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError as error:
            # A link is searched where it leads to; its own text is a path.
            return "" if os.path.islink(f"{self._root}/{path}") else f"cannot be read: {error.strerror}"  # noqa: PTH114 - the same
        try:
            seen = os.fstat(handle)
            if not stat.S_ISREG(seen.st_mode):
                return ""  # a folder of another repository, or a device
            if seen.st_size > MOST_BYTES:
                return self._large(handle)
            return self._whole(handle, seen.st_size)
        except OSError as error:
            return f"cannot be read: {error.strerror}"
        finally:
            os.close(handle)

    def _whole(self, handle: int, size: int) -> bytes:
        data = os.read(handle, size + 1)
        if len(data) >= size:
            return data
        parts = [data]
        while more := os.read(handle, 1024**2):
            parts.append(more)
        return b"".join(parts)

    def _large(self, handle: int) -> bytes | str:
        head = os.read(handle, HEAD)
        # A large binary is one binary more; a large text is one that was not searched.
        return head if searchable(head) is None else f"is larger than {MOST_BYTES // 1024**2} MiB"
