"""What binding needs of a catalogue: its cues by the words that they need, and its phrases by their stems.

Reading five thousand cues takes a third of a second, so they are kept read, in one cache file that is valid for
exactly these words and this reader.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from proveout import __version__
from proveout.bind.cue import Parsed, keep, prefix_key, read_cues, revive
from proveout.bind.phrases import Phrases, read_phrases
from proveout.bind.words import Line
from proveout.errors import CatalogueError
from proveout.model.check import Page

_READERS = ("cue", "folding", "languages", "phrases", "shapes", "stems", "words", "index")


class Hit(NamedTuple):
    """A cue that matches, and the places of the words that made it match."""

    check: str
    text: str
    cue: Parsed
    places: int


class Index:
    """Cues and phrases of a catalogue. `cache` is a folder to keep them in, or None to keep nothing.

    `faults` says which cues cannot be read; they are left out.
    """

    def __init__(self, pages: Sequence[Page], *, cache: Path | None) -> None:
        kept = _kept(cache, pages)
        self.faults: tuple[str, ...] = tuple(kept["faults"])
        self._cues: list[tuple[str, str, Any, float, bool, bool]] = kept["cues"]  # Any: a kept node
        self._read: dict[int, Parsed] = {}
        self._anchors: dict[str, list[int]] = kept["anchors"]
        self._never: dict[str, Any] = kept["never"]  # Any: kept nodes
        self._kept_phrases = kept["phrases"]

    @cached_property
    def phrases(self) -> Phrases:
        return Phrases(self._kept_phrases)

    def hits(self, line: Line, around: Line) -> Iterator[Hit]:
        """Every cue that matches."""
        tried: set[int] = set()
        for key in (*line.at, *dict.fromkeys(prefix_key(word) for word in (*line.surface, *line.at))):
            for number in self._anchors.get(key, ()):
                if number in tried:
                    continue
                tried.add(number)
                cue = self._read.get(number) or self._revive(number)
                places = cue.places(line, around)
                if places is not None:
                    yield Hit(self._cues[number][0], self._cues[number][1], cue, places)

    def is_ruled_out(self, check: str, line: Line, around: Line) -> bool:
        """True where the page says that it is never meant by a line with these words."""
        kept = self._never.get(check)
        return kept is not None and revive(kept).places(line, around) is not None

    def _revive(self, number: int) -> Parsed:
        _, _, node, confidence, beside, alone = self._cues[number]
        return self._read.setdefault(number, Parsed(revive(node), confidence, beside, alone))


def _kept(cache: Path | None, pages: Sequence[Page]) -> dict[str, Any]:  # Any: JSON
    if cache is None:
        return _read(pages)
    key = _key(pages)
    try:
        kept = json.loads((cache / "cues.json").read_bytes())
    except (OSError, ValueError):
        kept = None
    if isinstance(kept, dict) and kept.get("key") == key:
        return kept
    read = {"key": key, **_read(pages)}
    # A cache that cannot be written costs time, nothing else.
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"cues.{os.getpid()}.tmp"
        fresh.write_text(json.dumps(read, separators=(",", ":")), encoding="utf-8")
        fresh.replace(cache / "cues.json")
    except OSError:
        pass
    return read


def _key(pages: Iterable[Page]) -> str:
    said = "\n".join(
        f"{page.id}\n{page.title}\n{page.sections.get('Asked as', '')}\n{page.sections.get('Told by', '')}"
        for page in pages
    ).encode()
    here = Path(__file__)
    readers = [(seen.st_size, seen.st_mtime_ns) for seen in (here.with_name(f"{name}.py").stat() for name in _READERS)]
    return f"{__version__} {len(said)} {crc32(said)} {readers}"


def _read(pages: Iterable[Page]) -> dict[str, Any]:  # Any: JSON
    cues: list[tuple[object, ...]] = []
    anchors: dict[str, list[int]] = {}
    never: dict[str, object] = {}
    faults: list[str] = []
    pages = tuple(pages)
    for page in pages:
        told = read_cues(page.id, page.sections.get("Told by", ""))
        for cue in (*told.cues, *((told.never,) if told.never is not None else ())):
            try:
                parsed = cue.parsed
            except CatalogueError as fault:
                faults.append(str(fault))
                continue
            if cue is told.never:
                never[page.id] = keep(parsed.node)
                continue
            for anchor in dict.fromkeys(cue.anchors()):
                anchors.setdefault(anchor, []).append(len(cues))
            cues.append((page.id, cue.text, keep(parsed.node), parsed.confidence, parsed.beside, parsed.alone))
    return {"cues": cues, "anchors": anchors, "never": never, "faults": faults, "phrases": read_phrases(pages)}
