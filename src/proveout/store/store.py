"""Every run, kept under `.proveout/runs/` of the repository that it is about."""

import errno
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from proveout.errors import UsageError
from proveout.model.document import read_run, write_run
from proveout.model.run import Run
from proveout.store.summary import RunSummary, name_of, summary_of

FOLDER = (".proveout", "runs")
KEPT = 200
# A run of a thousand items is written in about 3 MB.
LARGEST = 64 * 2**20  # bytes


class Store:
    """The runs of one repository. It keeps what it is given: redact the run before.

    Every method raises UsageError with a sentence where the disk does not allow it.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root.joinpath(*FOLDER)

    def keep(self, run: Run) -> Path:
        """Write the run, whole or not at all, and drop what is older than the newest 200."""
        written = write_run(run).encode()
        path = self._folder / name_of(run, f"{zlib.crc32(written):08x}")
        with self._told("The run could not be kept"):
            self._make_folder()
            self._refuse_links()
            fresh = self._folder / f".{os.urandom(8).hex()}.tmp"
            try:
                _write_through(fresh, written)
                fresh.replace(path)
            finally:
                fresh.unlink(missing_ok=True)
            _sync_folder(self._folder)
        self._drop_old(path.name)
        return path

    def runs(self) -> tuple[RunSummary, ...]:
        """Newest first, read from the names of the files alone. Empty where nothing was kept yet."""
        with self._told("The kept runs could not be listed"):
            self._refuse_links()
            names = os.listdir(self._folder) if self._folder.exists() else []  # noqa: PTH208 - names are all we want
        found = (summary_of(name) for name in names)
        return tuple(sorted((one for one in found if one), key=lambda one: one.name, reverse=True))

    def read(self, name: str) -> Run:
        """One run, by the name of its file or by its short id."""
        chosen = [one for one in self.runs() if name in (one.name, one.id)]
        if not chosen:
            raise UsageError(f"No run is kept as {name[:80]!r}. `.proveout/runs` lists the names.")
        path = self._folder / chosen[0].name
        with self._told(f"The run {chosen[0].name} could not be read"):
            text = _read_file(path)
        try:
            return read_run(text)
        except UsageError as error:
            raise UsageError(f"{'/'.join(FOLDER)}/{path.name}: {error}") from error

    def _make_folder(self) -> None:
        self._refuse_links()
        if not self._root.is_dir():
            raise UsageError(f"{self._root} is no folder, so no run can be kept in it. Name the repository's folder.")
        # Evidence names hosts and paths: it is for the eyes of its owner.
        self._folder.parent.mkdir(mode=0o700, exist_ok=True)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        ignore = self._folder / ".gitignore"
        # Another run of the same moment may have written it.
        with suppress(FileExistsError):
            _write_through(ignore, b"*\n")

    def _refuse_links(self) -> None:
        for folder in (self._folder.parent, self._folder):
            if folder.is_symlink():
                shown = folder.relative_to(self._root).as_posix()
                raise UsageError(
                    f"{shown} is a link to another place, and runs are kept in the repository only. "
                    "Remove the link and run again."
                )

    def _drop_old(self, newest: str) -> None:
        for old in self.runs()[KEPT:]:
            if old.name != newest:
                with self._told("An old run could not be dropped"):
                    (self._folder / old.name).unlink(missing_ok=True)

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        try:
            yield
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{what} in {'/'.join(FOLDER)}: {_reason(error)}. {_advice(error)}") from error


def _write_through(path: Path, written: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # Without it a rename may be lost with the power. Windows cannot open a folder, and needs no such thing.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read_file(path: Path) -> str:
    # A link or a pipe with the name of a run is no run, and a pipe would never end.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 2**20} MB")
    return content.decode()


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is no text in UTF-8"
    if error.errno == errno.ELOOP:
        return "it is a link to another place"
    reason = error.strerror or "the disk refused it"
    return reason[0].lower() + reason[1:]


def _advice(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError) or error.errno in (errno.EFBIG, errno.ELOOP):
        return "Remove the file."
    return "Make the folder readable and writable for you, with room on its disk."
