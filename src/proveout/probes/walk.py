"""Walks a folder that nobody can vouch for."""

import os
from collections.abc import Container, Iterator
from pathlib import Path


def walk(root: Path, *, leave_out: Container[str], hidden: bool = True) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Paths below `root`, and the entry of each, of all that is no folder.

    Folders with a name in `leave_out`, and hidden ones where they are not wanted, are not entered. No link is followed,
    nothing recurses, and what cannot be listed is passed over.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        below = []
        try:
            with os.scandir(f"{root}/{folder}") as entries:
                for entry in entries:
                    if not entry.is_dir(follow_symlinks=False):
                        yield folder + entry.name, entry
                    elif entry.name not in leave_out and (hidden or not entry.name.startswith(".")):
                        below.append(f"{folder}{entry.name}/")
        except OSError:
            continue
        waiting += sorted(below, reverse=True)
