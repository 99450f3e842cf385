"""Every run, kept under `.proveout/runs/` of the repository that it is about, with the facts that it was judged from.

A run is one compressed file, and its facts are another one beside it that is written first: where a run stands, its
facts are whole.
"""

import errno
import os
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from proveout.errors import UsageError
from proveout.model.document import read_run, write_short
from proveout.model.run import Run
from proveout.store.summary import RunSummary, name_of, slug_of, summary_of

FOLDER = (".proveout", "runs")
KEPT = 200
FACTS_KEPT = 50
FACTS = ".facts"
GZIP = 31  # windowBits of zlib: a whole gzip file, with its check sum
FAST = 1  # the best compression takes ten times as long and saves a third
LEFT_BEHIND_S = 3600.0  # a file that nobody finished in that time is nobody's any more
# A run of a thousand items is written in about 3 MB.
LARGEST = 64 * 2**20  # bytes


class Store:
    """The runs of one repository. It keeps what it is given: redact the run before.

    Every method raises UsageError with a sentence where the disk does not allow it.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root.joinpath(*FOLDER)

    def keep(
        self, run: Run, facts: Mapping[str, object] | None = None, *, hide: Callable[[str], str] | None = None
    ) -> Path:
        """Write the run, whole or not at all, and drop what is older than the newest 200.

        `facts` are kept where they hold nothing that `hide` would hide, the newest 50.
        """
        written = write_short(run).encode()
        path = self._folder / name_of(run, f"{zlib.crc32(written):08x}")
        with self._told("The run could not be kept"):
            self._make_folder()
            self._refuse_links()
            if facts and hide is not None:
                from proveout.store.facts import write_facts  # noqa: PLC0415 - only where something was read

                self._put(_facts_of(path), write_facts(facts, hide=hide).encode(errors="replace"))
            self._put(path, written)
            _sync_folder(self._folder)
        self._drop_old(path.name)
        return path

    def _put(self, path: Path, written: bytes) -> None:
        packer = zlib.compressobj(FAST, zlib.DEFLATED, GZIP)
        fresh = self._folder / f".{os.urandom(8).hex()}.tmp"
        try:
            _write_through(fresh, packer.compress(written) + packer.flush())
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)

    def runs(self) -> tuple[RunSummary, ...]:
        """Newest first, read from the names of the files alone. Empty where nothing was kept yet."""
        with self._told("The kept runs could not be listed"):
            self._refuse_links()
            names = os.listdir(self._folder) if self._folder.exists() else []  # noqa: PTH208 - names are all we want
        found = (summary_of(name) for name in names)
        return tuple(sorted((one for one in found if one), key=lambda one: one.name, reverse=True))

    def read(self, name: str) -> Run:
        """One run, by the name of its file or by its short id."""
        path = self._folder / self.find(name).name
        with self._told(f"The run {path.name} could not be read"):
            text = _read_file(path)
        try:
            return read_run(text)
        except UsageError as error:
            raise UsageError(f"{'/'.join(FOLDER)}/{path.name}: {error}") from error

    def find(self, name: str) -> RunSummary:
        """The run of that name or short id. Raises UsageError where there is none."""
        chosen = [one for one in self.runs() if name in (one.name, one.id)]
        if not chosen:
            raise UsageError(f"no run is kept as {name[:80]!r}. 'proveout history' lists them")
        return chosen[0]

    def latest_of(self, environment: str) -> RunSummary:
        """The newest run of that environment. Raises UsageError where there is none."""
        wanted = slug_of(environment)
        for run in self.runs():
            if run.environment == wanted:
                return run
        raise UsageError(f"no run of {environment} is kept here yet. 'proveout check --env {environment}' keeps one")

    def facts(self, name: str) -> dict[str, object]:
        """The facts that were kept with a run, by the name of the need. Raises UsageError where there are none."""
        from proveout.store.facts import read_facts  # noqa: PLC0415 - only where a run is judged again

        path = _facts_of(self._folder / self.find(name).name)
        if not os.path.lexists(path):
            raise UsageError(f"No facts are kept with the run {name[:80]!r}. 'proveout check' reads them again.")
        with self._told(f"The facts {path.name} could not be read"):
            text = _read_file(path)
        try:
            return read_facts(text)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{'/'.join(FOLDER)}/{path.name} is damaged. 'proveout check' makes new ones.") from error

    def words_of_items(self, most: int = 20) -> dict[str, str]:
        """The words of each item by its id, from the newest runs; what cannot be read is passed over."""
        words: dict[str, str] = {}
        with suppress(UsageError):
            for one in self.runs()[:most]:
                with suppress(UsageError):
                    for checklist in self.read(one.name).checklists:
                        for item in checklist.items:
                            words.setdefault(item.id, item.text)
        return words

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
        runs = self.runs()
        with self._told("An old run could not be dropped"):
            for old in runs[KEPT:]:
                if old.name != newest:
                    (self._folder / old.name).unlink(missing_ok=True)
            outdated = {_facts_of(Path(one.name)).name for one in runs[FACTS_KEPT:] if one.name != newest}
            known = {_facts_of(Path(one.name)).name for one in runs[:FACTS_KEPT]} | {_facts_of(Path(newest)).name}
            now = time.time()
            with os.scandir(self._folder) as files:
                for file in files:
                    if file.name.endswith((FACTS, ".tmp")) and file.name not in known:
                        _drop_left_behind(file, now, at_once=file.name in outdated)

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        try:
            yield
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{what} in {'/'.join(FOLDER)}: {_reason(error)}. {_advice(error)}") from error


def _drop_left_behind(file: "os.DirEntry[str]", now: float, *, at_once: bool) -> None:
    """Another process may be about to finish a young file, or to write the run of young facts."""
    with suppress(FileNotFoundError):
        if at_once or now - file.stat(follow_symlinks=False).st_mtime > LEFT_BEHIND_S:
            os.unlink(file.path)  # noqa: PTH108 - a DirEntry holds the path as text


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
    if content[:2] == b"\x1f\x8b" and len(content) <= LARGEST:
        content = _unpacked(content)
    if len(content) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 2**20} MB")
    return content.decode()


def _unpacked(content: bytes) -> bytes:
    """At most one byte more than is read of a run: a few bytes can be packed that unpack to a full disk."""
    unpacker = zlib.decompressobj(GZIP)
    try:
        unpacked = unpacker.decompress(content, LARGEST + 1)
    except zlib.error as error:
        raise OSError(errno.EIO, "it is damaged") from error
    if not unpacker.eof and len(unpacked) <= LARGEST:
        raise OSError(errno.EIO, "it is cut off")
    return unpacked


def _facts_of(path: Path) -> Path:
    """`X.json.gz` → `X.facts`."""
    return path.with_name(path.name.partition(".json")[0] + FACTS)


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
