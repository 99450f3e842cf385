"""Finds the checks by walking `checks/`: path is id, file is page. There is no list.

Pages are read from the source text without importing it, because a run imports only the few checks that it
judges; the pages of all are kept in one cache file, which is valid for exactly these files.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from proveout import __version__
from proveout.model.check import Effect, LimitField, Page, PageKind, Severity, Sight

ROOT = Path(__file__).parent / "checks"


class Catalogue(Mapping[str, Page]):
    """Pages by id, in the order of their ids. `read` is called when the first page is asked for."""

    def __init__(self, read: Callable[[], Mapping[str, Page]]) -> None:
        self._read = read

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return dict(sorted(self._read().items()))

    def __getitem__(self, check: str) -> Page:
        return self._pages[check]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def nearest(self, wrong: str, most: int = 3) -> tuple[str, ...]:
        """The ids that a person may have meant, those of the same area first."""
        import difflib  # noqa: PLC0415 - only wanted when a name is wrong
        import re  # noqa: PLC0415 - the same

        area, _, name = wrong.rpartition(".")

        def likeness(check: str) -> float:
            place, _, words = check.partition(".")
            alike = difflib.SequenceMatcher(None, name, words).ratio()
            shared = set(re.split(r"[_.]", wrong)) & set(re.split(r"[_.]", check)) - {"is", "are", "the", "a"}
            begun = any(w.startswith(part) for part in name.split("_") if len(part) > 3 for w in words.split("_"))
            return alike + 0.2 * (place == area) + 0.2 * len(shared) + 0.2 * begun

        return tuple(check for check in sorted(self, key=likeness, reverse=True)[:most] if likeness(check) > 0.5)


def read_catalogue(root: Path = ROOT, cache: Path | None = None) -> Catalogue:
    """Pages of every file under `root`; `cache` is a folder to keep them in, or None to keep nothing.

    The first access reads, and raises CatalogueError for a file that breaks the contract of a check.
    """
    return Catalogue(lambda: _read_pages(root, cache))


def _read_pages(root: Path, cache: Path | None) -> Mapping[str, Page]:
    files = sorted(_files(root))
    key = f"{__version__} with minutes {sys.version_info[:2]} {files!r}"
    if cache is not None and (kept := _kept(cache, key)) is not None:
        return {check: _page_of(fields) for check, fields in kept.items()}
    from proveout.pages import read_page  # noqa: PLC0415 - only where no cache is valid

    pages = {}
    for path, _, _ in files:
        page = read_page(root / path, path)
        pages[page.id] = page
    if cache is not None:
        _keep(cache, key, {check: _fields_of(page) for check, page in pages.items()})
    return pages


def load(check: str) -> ModuleType:
    """Import the module of a built check."""
    import importlib  # noqa: PLC0415 - only where a check is judged

    return importlib.import_module(f"proveout.checks.{check}")


def _files(root: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(root) as areas:
        for area in areas:
            if not area.is_dir() or area.name.startswith(("_", ".")):
                continue
            with os.scandir(area.path) as files:
                for file in files:
                    if file.name.endswith(".py") and not file.name.startswith(("_", ".")):
                        seen = file.stat()
                        yield f"{area.name}/{file.name}", seen.st_size, seen.st_mtime_ns


def _fields_of(page: Page) -> dict[str, Any]:  # Any: JSON
    return {
        "id": page.id,
        "kind": page.kind.value,
        "title": page.title,
        "sections": dict(page.sections),
        "severity": int(page.severity),
        "effect": int(page.effect),
        "sees": list(page.sees),
        "frameworks": list(page.frameworks),
        "limits": [[field.name, field.kind, field.default] for field in page.limits],
        "built": list(page.built),
        "members": list(page.members),
        "good_for_days": page.good_for_days,
        "point_to": page.point_to,
        "minutes": page.minutes,
    }


def _page_of(fields: dict[str, Any]) -> Page:  # Any: JSON
    return Page(
        id=fields["id"],
        kind=PageKind(fields["kind"]),
        title=fields["title"],
        sections=fields["sections"],
        severity=Severity(fields["severity"]),
        effect=Effect(fields["effect"]),
        sees=tuple(Sight(sight) for sight in fields["sees"]),
        frameworks=tuple(fields["frameworks"]),
        limits=tuple(LimitField(*field) for field in fields["limits"]),
        built=tuple(Sight(sight) for sight in fields["built"]),
        members=tuple(fields["members"]),
        good_for_days=fields["good_for_days"],
        point_to=fields["point_to"],
        minutes=fields["minutes"],
    )


def _kept(cache: Path, key: str) -> dict[str, Any] | None:  # Any: JSON
    import json  # noqa: PLC0415 - only where a page is asked for

    try:
        kept = json.loads((cache / "catalogue.json").read_bytes())
    except (OSError, ValueError):
        return None
    return kept["pages"] if isinstance(kept, dict) and kept.get("key") == key else None


def _keep(cache: Path, key: str, pages: dict[str, Any]) -> None:  # Any: JSON
    import json  # noqa: PLC0415 - only where the cache is stale

    # A cache that cannot be written costs time, nothing else.
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"catalogue.{os.getpid()}.tmp"
        fresh.write_text(json.dumps({"key": key, "pages": pages}), encoding="utf-8")
        fresh.replace(cache / "catalogue.json")
    except OSError:
        return
