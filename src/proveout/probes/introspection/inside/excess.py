"""What all processes of a start may take together: no limit of the system counts a group of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

MOST_PROCESSES = 200
MOST_MEMORY = 4 * 1024**3  # bytes that are no file's, of all together
MOST_ON_DISK = 1024**3
MOST_FILES = 100000
EVERY = 8  # so many looks at the number of tasks come to one at memory and disk
SHARED = "/dev/shm"  # noqa: S108 - the folder itself


class Excess:
    """Looks at what stands in this process's group, which nothing of it can leave, and at what it wrote."""

    def __init__(self, scratch: str) -> None:
        self._scratch = scratch
        self._turn = self._forks = 0
        self._tasks = _tasks()
        self._free = _free(scratch)
        self._free_shared = _free(SHARED)
        self._page = os.sysconf("SC_PAGE_SIZE")

    def said(self) -> str:
        """What there is too much of, "" where nothing is. Cheap: most calls read one line."""
        self._turn += 1
        if _tasks() - self._tasks < MOST_PROCESSES // 2 and self._turn % EVERY:
            return ""
        processes = _group()
        if len(processes) > MOST_PROCESSES:
            return "it starts more than {0} processes".format(MOST_PROCESSES)
        if sum(map(self._memory, processes)) > MOST_MEMORY:
            return "its processes take more than {0} GiB of memory together".format(MOST_MEMORY // 1024**3)
        used = self._free[0] - _free(self._scratch)[0]
        files = self._free[1] - _free(self._scratch)[1]
        # Others write too: what is missing has to be found here.
        if (used > MOST_ON_DISK or files > MOST_FILES) and self._is_full(processes):
            return "it writes more than {0} GiB or {1} files".format(MOST_ON_DISK // 1024**3, MOST_FILES)
        if self._free_shared[0] - _free(SHARED)[0] > MOST_ON_DISK:
            return "it writes more than {0} GiB".format(MOST_ON_DISK // 1024**3)
        return ""

    def said_of_processes(self) -> str:
        """The same for their number alone, after each new one."""
        self._forks += 1
        if self._forks <= MOST_PROCESSES or len(_group()) <= MOST_PROCESSES:
            return ""
        return "it starts more than {0} processes".format(MOST_PROCESSES)

    def _memory(self, process: str) -> int:
        try:
            with open("/proc/{0}/statm".format(process)) as file:
                _, resident, shared = file.read().split()[:3]
        except (OSError, ValueError):
            return 0
        return (int(resident) - int(shared)) * self._page

    def _is_full(self, processes: list[str]) -> bool:
        size = files = 0
        waiting = [self._scratch]
        while waiting:
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        files += 1
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                        size += entry.stat(follow_symlinks=False).st_blocks * 512
                        if size > MOST_ON_DISK or files > MOST_FILES:
                            return True
            except OSError:
                continue
        return size + sum(map(_removed, processes)) > MOST_ON_DISK


def _removed(process: str) -> int:
    """Bytes in files that have no name any more and are open."""
    folder, size = "/proc/{0}/fd".format(process), 0
    try:
        for name in os.listdir(folder):
            seen = os.stat("{0}/{1}".format(folder, name))
            size += seen.st_blocks * 512 if seen.st_nlink == 0 else 0
    except OSError:
        return size
    return size


def _tasks() -> int:
    """Tasks of the whole system."""
    try:
        with open("/proc/loadavg") as file:
            return int(file.read().split()[3].partition("/")[2])
    except (OSError, ValueError, IndexError):
        return 0


def _group() -> list[str]:
    """Quick, because what makes many processes leaves no time to others."""
    mine, found, of = os.getpgrp(), [], os.getpgid
    for name in os.listdir("/proc") if os.path.isdir("/proc/self") else ():
        try:
            if name.isdigit() and of(int(name)) == mine:
                found.append(name)
        except OSError:
            continue
    return found


def _free(folder: str) -> tuple[int, int]:
    """Bytes and files that have room."""
    try:
        seen: Any = os.statvfs(folder)
    except OSError:
        return 0, 0
    return seen.f_bavail * seen.f_frsize, seen.f_favail
