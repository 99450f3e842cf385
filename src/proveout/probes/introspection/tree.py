"""A scratch copy of what would be deployed, so that a start can write what it likes and no private file is in it."""

import os
import shutil
import struct
from pathlib import Path

from proveout.probes.repository import Repository

MOST_COPIED = 1024 * 1024  # bytes of one file; a larger one is data, and a link to it is enough
MOST_TOGETHER = 256 * 1024**2
DEEPEST = 60  # folders; nobody's modules lie deeper
# Never read by an import, often many and large.
ASSETS = frozenset(
    ".png .jpg .jpeg .gif .webp .avif .ico .svg .woff .woff2 .ttf .otf .eot .mp3 .mp4 .webm .mov .pdf .zip .gz .map "
    ".css .scss .less .js .mjs .ts .tsx .jsx .vue .po .parquet .psd .ai".split()
)
PRIVATE = (".env", ".envrc")


def copy_tree(repository: Repository, to: Path) -> None:
    """Tracked files below `to`, with their times and with the bytecode that lies beside them.

    Without git everything that no tool made, except environment files: those are the developer's own.
    """
    made: dict[str, bool] = {}
    real = os.path.realpath(repository.root)
    together = 0
    for path, size in repository.files.items():
        name = path.rpartition("/")[2]
        if path.count("/") > DEEPEST or (not repository.listed_by_git and name.startswith(PRIVATE)):
            continue
        folder = path.rpartition("/")[0]
        if folder not in made:
            # A folder that is a link may lead anywhere.
            made[folder] = os.path.realpath(f"{real}/{folder}") == (f"{real}/{folder}" if folder else real)
            made[folder] = made[folder] and _made(f"{to}/{folder}")
        if not made[folder]:
            continue
        together += size
        heavy = size > MOST_COPIED or together > MOST_TOGETHER or os.path.splitext(name)[1].lower() in ASSETS  # noqa: PTH122 - the same
        _place(repository, path, f"{to}/{path}", linked=heavy)
        if name.endswith(".py"):
            _bytecode(repository, folder, name, to)


def _place(repository: Repository, path: str, to: str, *, linked: bool) -> None:
    source = f"{repository.root}/{path}"
    try:
        if os.path.islink(source):  # noqa: PTH114 - as above
            target = os.readlink(source)  # noqa: PTH115 - as above
            leads = os.path.normpath(os.path.join(os.path.dirname(path), target))  # noqa: PTH118, PTH120 - texts
            if not os.path.isabs(target) and not f"{leads}/".startswith("../"):  # noqa: PTH117 - as above
                os.symlink(target, to)  # noqa: PTH211 - as above
            return
        if linked:
            os.symlink(source, to)  # noqa: PTH211 - as above
            return
        if not os.path.isfile(source):  # noqa: PTH113 - as above
            return
        shutil.copyfile(source, to)
        seen = os.stat(source)  # noqa: PTH116 - as above
        os.utime(to, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    except (OSError, ValueError):
        return  # deleted meanwhile, or a name that the scratch folder cannot hold


def _made(folder: str) -> bool:
    try:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
    except (OSError, ValueError):
        return False  # a name that is too long here, or a file where it would be
    return True


def _bytecode(repository: Repository, folder: str, name: str, to: Path) -> None:
    below = f"{folder}/__pycache__" if folder else "__pycache__"
    kept = f"{repository.root}/{below}"
    if not os.path.isdir(kept):  # noqa: PTH112 - as above
        return
    for entry in _entries(kept):
        beside = entry.startswith(f"{name[:-3]}.") and entry.endswith(".pyc")
        if beside and _is_of(f"{kept}/{entry}", f"{to}/{folder}/{name}"):
            _made(f"{to}/{below}")
            _copy(f"{kept}/{entry}", f"{to}/{below}/{entry}")


def _entries(folder: str) -> tuple[str, ...]:
    try:
        return tuple(os.listdir(folder))  # noqa: PTH208 - as above
    except OSError:
        return ()


def _is_of(bytecode: str, source: str) -> bool:
    """True where Python itself compares it with the source: without that it may be another program's. PEP 552."""
    try:
        seen = os.stat(source, follow_symlinks=False)  # noqa: PTH116 - as above
        if os.path.islink(bytecode) or not os.path.isfile(bytecode):  # noqa: PTH113, PTH114 - as above
            return False
        with open(bytecode, "rb") as file:  # noqa: PTH123 - as above
            head = file.read(16)
    except OSError:
        return False
    return head[4:16] == struct.pack("<III", 0, int(seen.st_mtime) & 0xFFFFFFFF, seen.st_size & 0xFFFFFFFF)


def _copy(source: str, to: str) -> None:
    try:
        shutil.copyfile(source, to)
    except OSError:
        return
