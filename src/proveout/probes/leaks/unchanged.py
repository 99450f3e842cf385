"""Which files a scan found clean, by what the system says of them, so that the next run need not read them."""

import hashlib
import json
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from proveout.probes.kept import rules_key

SURE_NS = 2_000_000_000  # a file that was changed later than this before the look may be changed again in the same tick
BINARY = -1


class Clean(NamedTuple):
    """A file without any find: its bytes, or BINARY, and the variables that it gives to browsers, with lines."""

    size: int
    exposed: tuple[tuple[str, int], ...] = ()


class CleanFiles:
    """Files of one repository that were clean when they were last read.

    A file is the same where its size, its number and both of its times are. The time of its last change of state can be
    set by nobody, so new content shows even where its other time was put back. Files that were changed while or shortly
    before they were read are not kept. No value, and no file with a find, is ever written down.
    """

    def __init__(self, place: Path | None, root: str) -> None:
        self._place = place
        self._root = root
        self._key = rules_key().hex() if place is not None else ""
        self._kept = self._read()
        self._now: dict[str, list[Any]] = {}  # Any: JSON
        self._changed = False

    def get(self, path: str) -> Clean | None:
        """What was seen in it, where it is still the same; the folder above must have been found to be inside."""
        kept = self._kept.get(path)
        if kept is None:
            return None
        try:
            seen = os.lstat(f"{self._root}/{path}")
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(seen.st_mode) or kept[0] != _state(seen):
            return None
        self._now[path] = kept
        _, size, exposed = kept
        return Clean(size, tuple((name, line) for name, line in exposed))

    def add(self, path: str, seen: os.stat_result, clean: Clean) -> None:
        """`seen` is what the system said before the content was read."""
        if self._place is None or max(seen.st_mtime_ns, seen.st_ctime_ns) > time.time_ns() - SURE_NS:
            return
        self._now[path] = [_state(seen), clean.size, clean.exposed]
        self._changed = True

    def keep(self) -> None:
        """Write what is clean now. A store that cannot be written costs time, nothing else."""
        if self._place is None or (not self._changed and len(self._now) == len(self._kept)):
            return
        written = json.dumps({"key": self._key, "files": self._now}, separators=(",", ":")).encode()
        fresh = self._place.with_name(f"{self._place.name}.{os.getpid()}.tmp")
        with suppress(OSError):
            self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(written) + written)
            fresh.replace(self._place)

    def _read(self) -> dict[str, list[Any]]:  # Any: JSON
        if self._place is None:
            return {}
        try:
            data = self._place.read_bytes()
        except OSError:
            return {}
        width = len(_digest(b""))
        if _digest(data[width:]) != data[:width]:
            return {}
        said = json.loads(data[width:])
        return said["files"] if said["key"] == self._key else {}


def _state(seen: os.stat_result) -> list[int]:
    return [seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino, seen.st_dev]


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()
