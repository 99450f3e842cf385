"""Turns the lock of a service, or what it declares, into requirement lines. Nothing is resolved or fetched."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proveout.model.need import Unreadable
from proveout.probes.dependencies import normalised
from proveout.probes.introspection.needed import Needed
from proveout.probes.introspection.requirement_files import Locked, of_project, of_requirements
from proveout.probes.repository import Repository
from proveout.probes.services import above
from proveout.probes.toml import parse_toml

MOST_MARKERS = 8


def read_locked(repository: Repository, folder: str, needed: Needed) -> Locked | Unreadable:
    """The lock nearest to the service; without one its requirements; Unreadable where it has neither."""
    for place in above(folder):
        for name, read in _LOCKS.items():
            path = f"{place}/{name}".lstrip("/")
            if path in repository.whole:
                text = repository.text(path)
                if isinstance(text, Unreadable):
                    return text
                try:
                    found = read(_parsed(path, text), _Asked(path, folder, place, tuple(needed.packages)))
                except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                    return Unreadable(f"{path} cannot be read as a lock file")
                if found.lines:
                    return found
        required = of_requirements(repository, place)
        if required is not None:
            return required
    lines = tuple(sorted(needed.packages))
    if not lines:
        return Unreadable(f"{folder or 'this repository'} has no lock and no requirements that could be installed")
    return of_project(repository, folder) or Locked("what it declares", lines)


@dataclass(frozen=True, slots=True)
class _Asked:
    path: str
    folder: str
    above: str
    names: tuple[str, ...]

    @property
    def member(self) -> str:
        """The service's folder, seen from the lock."""
        return self.folder.removeprefix(self.above).strip("/") or "."


def _parsed(path: str, text: str) -> Any:  # noqa: ANN401 - JSON or TOML
    return json.loads(text) if path.endswith("Pipfile.lock") else parse_toml(text)


_Package = Mapping[str, Any]  # Any: TOML


class _Markers:
    """The conditions under which each package is wanted; no condition wins."""

    def __init__(self) -> None:
        self.of: dict[str, frozenset[str]] = {}

    def add(self, key: str, marker: str) -> bool:
        """Whether that changed anything."""
        before = self.of.get(key)
        if before is not None and "" in before:
            return False
        after = frozenset({*(before or ()), marker})
        if "" in after or len(after) > MOST_MARKERS:
            after = frozenset({""})
        self.of[key] = after
        return after != before

    def text(self, key: str) -> str:
        markers = sorted(self.of[key])
        return "" if "" in markers else " or ".join(f"({one})" for one in markers)


def _uv(lock: Mapping[str, Any], asked: _Asked) -> Locked:
    """uv.lock: everything that the project of the folder needs, through all its dependencies."""
    packages = [one for one in lock["package"] if isinstance(one, dict)]
    by_name: dict[str, list[_Package]] = {}
    for one in packages:
        by_name.setdefault(one["name"], []).append(one)
    roots = [one for one in packages if _local(one) == asked.member] or [one for one in packages if _local(one) == "."]
    markers = _wanted(roots, by_name)
    lines, left_out = [], []
    for one in packages:
        key = f"{one['name']}=={one.get('version', '')}"
        if key not in markers.of:
            continue
        if "registry" not in one.get("source", {}):
            left_out.append(one["name"])
            continue
        files = [*one.get("wheels", ()), *([one["sdist"]] if isinstance(one.get("sdist"), dict) else [])]
        lines.append(_line(one["name"], one["version"], markers.text(key), [file.get("hash", "") for file in files]))
    return _locked(asked.path, lines, left_out)


def _wanted(roots: Sequence[_Package], by_name: Mapping[str, Sequence[_Package]]) -> _Markers:
    """What the roots need, through all dependencies, as `name==version`."""
    markers = _Markers()
    waiting: list[tuple[_Package, str, tuple[str, ...]]] = [(one, "", ()) for one in roots]
    while waiting:
        one, marker, extras = waiting.pop()
        of_extras = one.get("optional-dependencies", {})
        for need in [*one.get("dependencies", ()), *(more for extra in extras for more in of_extras.get(extra, ()))]:
            both = _and(marker, need.get("marker", ""))
            wanted = tuple(need.get("extra", ()))
            for target in by_name.get(need["name"], ()):
                if need.get("version", target.get("version")) != target.get("version"):
                    continue
                key = f"{target['name']}=={target.get('version', '')}"
                if markers.add(key, both) or (wanted and markers.add(f"{key}[{','.join(wanted)}]", both)):
                    waiting.append((target, both, wanted))
    return markers


def _and(first: str, second: str) -> str:
    return f"({first}) and ({second})" if first and second else first or second


def _local(package: Mapping[str, Any]) -> str:
    source = package.get("source", {})
    return str(next((source[key] for key in ("editable", "virtual", "directory") if key in source), ""))


def _poetry(lock: Mapping[str, Any], asked: _Asked) -> Locked:
    """poetry.lock: its main group where it says groups, and else what can be reached from what is declared."""
    packages = {normalised(one["name"]): one for one in lock["package"] if isinstance(one, dict)}
    old = lock.get("metadata", {}).get("files", {})
    if any("groups" in one for one in packages.values()):
        names = [
            name for name, one in packages.items() if "main" in one.get("groups", ()) and not one.get("optional", False)
        ]
        markers = {name: _of_main(packages[name].get("markers", "")) for name in names}
    else:
        names, markers = _reached(packages, asked.names), {}
    lines, left_out = [], []
    for name in names:
        one = packages[name]
        if one.get("source", {}).get("type") in ("git", "directory", "file", "url"):
            left_out.append(name)
            continue
        files = one.get("files") or old.get(one["name"], [])
        lines.append(_line(name, one["version"], markers.get(name, ""), [file.get("hash", "") for file in files]))
    return _locked(asked.path, lines, left_out)


def _of_main(marker: object) -> str:
    return str(marker.get("main", "")) if isinstance(marker, dict) else str(marker)


def _reached(packages: Mapping[str, Mapping[str, Any]], names: Iterable[str]) -> list[str]:
    waiting, reached = [name for name in names if name in packages], dict[str, None]()
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached[name] = None
        for need, said in packages[name].get("dependencies", {}).items():
            conditional = isinstance(said, dict) and (said.get("optional") or "win" in str(said.get("markers", "")))
            if not conditional and normalised(need) in packages:
                waiting.append(normalised(need))
    return list(reached)


def _pdm(lock: Mapping[str, Any], asked: _Asked) -> Locked:
    lines, left_out = [], []
    for one in lock["package"]:
        if "default" not in one.get("groups", ("default",)) or "extras" in one:
            continue
        if any(key in one for key in ("git", "path", "url")):
            left_out.append(one["name"])
            continue
        hashes = [file.get("hash", "") for file in one.get("files", ())]
        lines.append(_line(one["name"], one["version"], one.get("marker", ""), hashes))
    return _locked(asked.path, lines, left_out)


def _pipfile(lock: Mapping[str, Any], asked: _Asked) -> Locked:
    lines, left_out = [], []
    for name, one in lock["default"].items():
        if "version" not in one:
            left_out.append(name)
            continue
        lines.append(
            _line(
                name, one["version"].removeprefix("=="), one.get("markers", ""), [str(h) for h in one.get("hashes", ())]
            )
        )
    return _locked(asked.path, lines, left_out)


_LOCKS: Mapping[str, Callable[[Mapping[str, Any], _Asked], Locked]] = {
    "uv.lock": _uv,
    "poetry.lock": _poetry,
    "pdm.lock": _pdm,
    "Pipfile.lock": _pipfile,
}


def _line(name: str, version: str, marker: str, hashes: Sequence[str]) -> str:
    """A requirement as pip reads it. Raises ValueError for what is no name, no version or no hash."""
    if not re.fullmatch(r"[A-Za-z0-9][\w.-]*", name) or not re.fullmatch(r"[\w.!+*-]+", version):
        raise ValueError(name)
    if "\n" in marker or "--" in marker or "#" in marker:
        raise ValueError(marker)
    known = sorted({one for one in hashes if re.fullmatch(r"sha(256|384|512):[0-9a-f]{64,128}", one)})
    words = [f"{name}=={version}", *([f"; {marker}"] if marker else []), *(f"--hash={one}" for one in known)]
    return " ".join(words)


def _locked(path: str, lines: list[str], left_out: list[str]) -> Locked:
    hashed = bool(lines) and all("--hash=" in line for line in lines)
    return Locked(path, tuple(sorted(lines)), whole=True, hashed=hashed, left_out=tuple(left_out))
