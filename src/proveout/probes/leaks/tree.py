"""Searches the files of a repository for credentials."""

import os
import stat
import time
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

from proveout.facts.leaks import Exposed, Leak, TreeLeakFacts
from proveout.probes.kept import store_of
from proveout.probes.leaks.cache import CleanBlobs
from proveout.probes.leaks.canary import planted
from proveout.probes.leaks.own import handed_over, repository_rules
from proveout.probes.leaks.scanner import OWN, RULES, Scanner
from proveout.probes.leaks.text import HEAD, searchable
from proveout.probes.leaks.unchanged import BINARY, Clean, CleanFiles
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
    scanner = Scanner(repository.seen_at, (*repository_rules(repository), *RULES))
    search = _Search(repository, scanner)
    until = time.monotonic() + DEADLINE_S
    paths = repository.files
    for done, path in enumerate(paths):
        if time.monotonic() > until:
            search.skipped[path] = f"the scan stopped after {DEADLINE_S:g} s with {done} of {len(paths)} files read"
            break
        search.look(path)
    search.keep()
    return TreeLeakFacts(
        tuple(search.leaks),
        search.files,
        search.size,
        search.binary,
        search.skipped,
        planted(scanner),
        tuple(search.exposed),
        _front_end(paths),
        "git" if repository.listed_by_git else "folder",
        repository.seen_at,
    )


class _Search:
    """What is found file by file."""

    def __init__(self, repository: Repository, scanner: Scanner) -> None:
        self.leaks: list[Leak] = []
        self.exposed: list[Exposed] = []
        self.skipped: dict[str, str] = {}
        self.files = self.size = self.binary = 0
        self._placeholders = 0
        self._scanner = scanner
        self._reader = _Reader(repository.root)
        self._clean = CleanBlobs(repository, usable=not scanner.knows_values)
        # What was clean for the rules alone was not searched for the values of an environment.
        place = None if scanner.knows_values else store_of(repository.cache, repository.root, "clean")
        self._same = CleanFiles(place, self._reader.root)
        self._handed_over = "" if repository.listed_by_git else handed_over(repository)

    def look(self, path: str) -> None:
        """Search one file, where it is not the one that was clean before."""
        if self._reader.is_inside(path) and (known := self._same.get(path)) is not None:
            self._count(known.size)
            self._expose(Exposed(name, path, line) for name, line in known.exposed)
            return
        data = self._reader.read(path)
        if isinstance(data, str):
            if data:
                self.skipped[path] = data
            return
        text = searchable(data)
        if text is None:
            self._count(BINARY)
            self._remember(path, Clean(BINARY))
            return
        self._count(len(data))
        scanned = self._scanner.scan(text, path)
        if scanned.stopped:
            self.skipped[path] = "took too long to be searched to its end"
        if scanned.clean and not scanned.leaks:
            self._clean.add_content(data)
            self._remember(path, Clean(len(data), tuple((one.name, one.line) for one in scanned.exposed)))
        for leak in scanned.leaks:
            if leak.kind == OWN and path == self._handed_over:
                continue  # without git, the file that was handed over is one of the folder
            self._placeholders += not leak.real
            if leak.real or self._placeholders <= MOST_PLACEHOLDERS:
                self.leaks.append(leak)
        self._expose(scanned.exposed)

    def keep(self) -> None:
        """For the next run."""
        self._clean.keep()
        self._same.keep()

    def _count(self, size: int) -> None:
        if size == BINARY:
            self.binary += 1
        else:
            self.files += 1
            self.size += size

    def _expose(self, found: Iterable[Exposed]) -> None:
        self.exposed += islice(found, MOST_EXPOSED - len(self.exposed))

    def _remember(self, path: str, clean: Clean) -> None:
        if self._reader.seen is not None:
            self._same.add(path, self._reader.seen, clean)


def _front_end(paths: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(
        path for path in paths if path.endswith(FRONT_END) and not any(part in f"{path}/" for part in NO_FRONT_END)
    )


class _Reader:
    """Reads files below one folder, and only there: no link is followed, no device opened."""

    def __init__(self, root: Path) -> None:
        self.root = os.path.realpath(root)
        self.seen: os.stat_result | None = None  # of the file that was read last, before it was read
        self._inside: dict[str, bool] = {}

    def is_inside(self, path: str) -> bool:
        """True where no link above the file leads out."""
        folder = path.rpartition("/")[0]
        if folder not in self._inside:
            real = os.path.realpath(os.path.join(self.root, folder))  # noqa: PTH118 - Path costs more than the read
            self._inside[folder] = real == self.root or real.startswith(self.root + os.sep)
        return self._inside[folder]

    def read(self, path: str) -> bytes | str:
        """The content; or why it cannot be searched, empty where there is nothing to be searched."""
        self.seen = None
        if not self.is_inside(path):
            return "is below a link that leads out of the repository"
        try:
            # O_NONBLOCK: to open a pipe would wait for its writer.
            handle = os.open(f"{self.root}/{path}", os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError as error:
            # A link is searched where it leads to; its own text is a path.
            return "" if os.path.islink(f"{self.root}/{path}") else f"cannot be read: {error.strerror}"  # noqa: PTH114 - the same
        try:
            self.seen = seen = os.fstat(handle)
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
