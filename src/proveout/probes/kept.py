"""Keeps what single files said from one run to the next, so that only what changed is taken apart again."""

import hashlib
import io
import os
import pickle
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from proveout import __version__
from proveout.model.need import Unreadable

Facts = TypeVar("Facts")

MOST_BYTES = 256 * 1024**2  # of one store; what comes later is read again in every run
MOST_STORES = 100  # of all repositories together: the ones that were written longest ago go first
ENTRY = struct.Struct("<16sQI")  # name, offset, length
END = struct.Struct("<32s16sQI")  # key of the rules, digest of the index, where it begins, entries
CHECKED = 16  # bytes before the facts that show whether they came out as they went in
NEEDED = frozenset(
    {("datetime", "date"), ("datetime", "datetime"), ("proveout.probes.routes", "FirstLook")}
)  # besides facts
# The packages whose sources decide what is seen in a file.
RULES = ("probes", "facts", "model")


class KeptFacts:
    """Facts of one kind and one repository, each found by the path and the whole content of its file.

    Nothing is trusted to be unchanged: who asks has the content. Facts are made from it and may hold what is secret in
    it, so they are kept under a key that only the content gives: a store says nothing to whoever lacks the files.
    A store that cannot be read, that other rules wrote or that is damaged is an empty one.
    """

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self._used: dict[bytes, tuple[int, int]] = {}  # of the store as it is
        self._new: dict[bytes, tuple[int, int]] = {}  # of the one that is being written
        self._fresh: BinaryIO | None = None

    def of(self, path: str, content: bytes | Unreadable, read: Callable[[], Facts]) -> Facts:
        """The facts that were kept for exactly this, or else what `read` says, which is kept."""
        if self._place is None or isinstance(content, Unreadable):
            return read()
        name, key = self._names(path, content)
        kept = self._get(name, key)
        if kept is not None:
            return cast("Facts", kept)  # under this name lies what the same reader wrote
        facts = read()
        self._put(name, key, facts, self._place)
        return facts

    def _get(self, name: bytes, key: bytes) -> object:
        entry = self._index.get(name)
        if self._file is None or entry is None:
            return None
        try:
            facts = _opened(os.pread(self._file.fileno(), entry[1], entry[0]), key)
        except Exception:  # noqa: BLE001 - whatever a damaged store makes of it, the file is read again
            return None
        self._used[name] = entry
        return facts

    def _put(self, name: bytes, key: bytes, facts: object, place: Path) -> None:
        try:
            sealed = _sealed(facts, key)
        except (TypeError, AttributeError, RecursionError, pickle.PicklingError):
            return  # facts that hold a Secret refuse to be written
        with suppress(OSError):
            fresh = self._writing(place)
            if fresh.tell() + len(sealed) <= MOST_BYTES:
                self._new[name] = fresh.tell(), len(sealed)
                fresh.write(sealed)

    def keep(self) -> None:
        """Write what was read and what was found. A store that cannot be written costs time, nothing else."""
        if self._place is None:
            return
        if self._new or len(self._used) != len(self._index):
            self._write(self._place)
        if self._file is not None:
            self._file.close()

    def _write(self, place: Path) -> None:
        with suppress(OSError):
            fresh = self._writing(place)
            for name, (offset, length) in self._used.items():
                if self._file is not None and fresh.tell() + length <= MOST_BYTES:
                    sealed = os.pread(self._file.fileno(), length, offset)
                    self._new[name] = fresh.tell(), length
                    fresh.write(sealed)
            index = b"".join(ENTRY.pack(name, *entry) for name, entry in self._new.items())
            begin = fresh.tell()
            fresh.write(index + END.pack(rules_key(), _digest(index), begin, len(self._new)))
            fresh.close()
            _beside(place).replace(place)
            _thin_out(place.parent)
        with suppress(OSError):
            _beside(place).unlink(missing_ok=True)

    def _writing(self, place: Path) -> BinaryIO:
        if self._fresh is None:
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(_beside(place), os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
            self._fresh = os.fdopen(handle, "wb")
        return self._fresh

    def _names(self, path: str, content: bytes) -> tuple[bytes, bytes]:
        of_content = hashlib.blake2b(content, key=rules_key()).digest()
        of_path = os.fsencode(path)
        name = hashlib.blake2b(of_path, key=of_content[:32], digest_size=16).digest()
        return name, hashlib.blake2b(of_path, key=of_content[32:], digest_size=32).digest()

    @cached_property
    def _file(self) -> BinaryIO | None:
        if self._place is None:
            return None
        try:
            return self._place.open("rb")
        except OSError:
            return None

    @cached_property
    def _index(self) -> dict[bytes, tuple[int, int]]:
        if self._file is None:
            return {}
        try:
            size = self._file.seek(0, os.SEEK_END)
            self._file.seek(size - END.size)
            key, digest, begin, count = END.unpack(self._file.read(END.size))
            if key != rules_key() or begin + count * ENTRY.size + END.size != size:
                return {}
            self._file.seek(begin)
            index = self._file.read(count * ENTRY.size)
        except (OSError, ValueError, struct.error):
            return {}
        if _digest(index) != digest:
            return {}
        return {name: (offset, length) for name, offset, length in ENTRY.iter_unpack(index)}


@cache
def rules_key() -> bytes:
    """Changes with the sources of proveout and with Python: what other rules saw is not what these would see."""
    here = hashlib.blake2b(f"{__version__} {sys.version}".encode(), digest_size=32)
    top = Path(__file__).parent.parent
    for package in RULES:
        for source in sorted((top / package).rglob("*.py")):
            here.update(source.read_bytes())
    return here.digest()


def store_of(folder: Path | None, root: Path, kind: str) -> Path | None:
    """Where facts of a repository lie in the user's own cache: a repository cannot bring a store along."""
    if folder is None:
        return None
    named = hashlib.blake2b(os.fsencode(os.path.realpath(root)), digest_size=16).hexdigest()
    return folder / "facts" / f"{named}.{kind}"


class _Pickler(pickle.Pickler):
    """Facts as their fields: what dataclasses do by themselves takes five times as long."""

    def reducer_override(self, one: object) -> Any:  # noqa: ANN401 - as pickle has it
        kind = one.__class__
        if not is_dataclass(kind) or kind.__reduce__ is not object.__reduce__:
            return NotImplemented
        return kind, _fields(kind)(one)


class _Unpickler(pickle.Unpickler):
    """Makes facts and nothing else, whatever a store asks for."""

    def find_class(self, module: str, name: str) -> object:
        if module.startswith("proveout.facts.") or (module, name) in NEEDED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no fact")


@cache
def _fields(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda one: (get(one),)


def _sealed(facts: object, key: bytes) -> bytes:
    written = io.BytesIO()
    _Pickler(written, 5).dump(facts)
    plain = written.getvalue()
    return _masked(_digest(plain) + plain, key)


def _opened(sealed: bytes, key: bytes) -> object:
    plain = _masked(sealed, key)
    if _digest(plain[CHECKED:]) != plain[:CHECKED]:
        raise ValueError("a store is damaged")
    return _Unpickler(io.BytesIO(plain[CHECKED:])).load()


def _masked(data: bytes, key: bytes) -> bytes:
    """Both ways. A key is used for one text only, since it comes from the content, the path and the rules."""
    stream = hashlib.shake_256(key).digest(len(data))
    return (int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(data), "little")


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=CHECKED).digest()


def _beside(place: Path) -> Path:
    return place.with_name(f"{place.name}.{os.getpid()}.tmp")


def _thin_out(folder: Path) -> None:
    stores = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime)
    for old in stores[:-MOST_STORES]:
        old.unlink(missing_ok=True)
