"""Finds the Python that a service is imported with. No interpreter is run for that."""

import base64
import hashlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from proveout.facts.service import Interpreter
from proveout.model.need import Unreadable
from proveout.probes.introspection.environments import (
    Place,
    beginning,
    configuration_of,
    place_of,
    read_packages,
    version_of,
)
from proveout.probes.introspection.needed import Needed, missing
from proveout.probes.repository import Repository
from proveout.probes.services import above

FOLDERS = (".venv", "venv", "env", ".env", ".virtualenv")
OLDEST = (3, 8)  # what the script that looks inside is written for
MOST_NAMED = 5
OFFER = "Name an interpreter with --python, or let --install make an environment from the repository's own lock"


def find_interpreter(
    repository: Repository,
    folder: str,
    needed: Needed,
    *,
    said: str = "",
    environment: Mapping[str, str] = os.environ,
) -> Interpreter | Unreadable:
    """The first that has what the service needs, else the one that lacks least; Unreadable where none will do."""
    refused: list[str] = []
    fits: list[Interpreter] = []
    looked: set[Path] = set()
    for place in _places(repository, folder, said, environment):
        if place.python in looked:
            continue  # ours is often the active one
        looked.add(place.python)
        absent = missing(needed, place.packages) if place.whole else ()
        reason = _refusal(place, needed, absent)
        if reason and place.named:
            return Unreadable(f"{place.found}: {reason}. {OFFER}")
        if reason:
            refused.append(f"{place.found} {reason}")
            continue
        remark = needed.doubts(place.version)
        if remark and not (place.own or place.named):
            refused.append(f"{place.found} is {place.version}, but {remark}")
            continue
        found = Interpreter(
            str(place.python), place.version, place.found, dict(place.packages), absent,
            f"{remark}, and this is {place.version}" if remark else "",
        )  # fmt: skip
        if place.named or not absent:
            return found
        fits.append(found)
    if fits:
        return min(fits, key=lambda one: len(one.missing))
    where = folder or "this repository"
    why = "; ".join(dict.fromkeys(refused))
    return Unreadable(f"no Python was found that could import {where}: {why}. {OFFER}")


def _refusal(place: Place, needed: Needed, absent: tuple[str, ...]) -> str:
    if not place.usable:
        return "is no environment with an interpreter from outside of the repository"
    number = tuple(map(int, place.version.split(".")[:2])) if place.version else OLDEST
    if number < OLDEST:
        return f"is Python {place.version}, and proveout looks into {OLDEST[0]}.{OLDEST[1]} and newer"
    if reason := needed.refuses(place.version):
        return f"is Python {place.version}, but {reason}"
    nothing = not needed.framework and absent and len(absent) == len(needed.packages)
    if nothing or needed.framework in absent:
        more = len(absent) - MOST_NAMED
        return f"lacks {', '.join(absent[:MOST_NAMED])}{f' and {more} more packages' if more > 0 else ''}"
    return ""


def _places(repository: Repository, folder: str, said: str, environment: Mapping[str, str]) -> Iterator[Place]:
    """What is named, what is active, what lies in the service, what its tools made, and our own interpreter."""
    if said:
        yield _named(said) if os.path.isabs(said) else _configured_place(repository, said)  # noqa: PTH117 - a text
        return
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "UV_PROJECT_ENVIRONMENT"):
        if (value := environment.get(name)) and (place := place_of(_from(repository.root, value), f"{name} ({value})")):
            yield place
    for one in above(folder):
        yield from _lying(repository, one)
    for one in above(folder):
        yield from _kept(repository, one, environment)
    yield _own()


def _lying(repository: Repository, folder: str) -> Iterator[Place]:
    """Environments in a folder of the repository."""
    for name in FOLDERS:
        inner = f"{folder}/{name}".lstrip("/")
        place = place_of(repository.root / inner, inner)
        if place is not None and not _is_brought(repository, inner, place):
            yield place


def _kept(repository: Repository, folder: str, environment: Mapping[str, str]) -> Iterator[Place]:
    """Environments that Poetry, Pipenv and pyenv keep for a folder."""
    whole = repository.root / folder
    for prefix, tool in (*_poetry(repository, folder, environment), *_pipenv(whole, environment)):
        if place := place_of(prefix, f"{tool}'s environment {prefix.name}"):
            yield place
    if place := _pyenv(whole, environment):
        yield place


def _named(said: str) -> Place:
    path = Path(said).expanduser()
    path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would leave the environment for its base
    if path.is_dir():
        return place_of(path, f"--python {said}", named=True) or Place(
            path, f"--python {said}", named=True, whole=False
        )
    place = place_of(path.parent.parent, f"--python {said}", named=True)
    if place is None:
        return Place(path, f"--python {said}", version_of(path), whole=False, named=True)
    return Place(path, place.found, place.version, place.packages, place.whole, named=True)


def _configured_place(repository: Repository, said: str) -> Place:
    """The environment that a configuration names: below the repository, and not brought along by it."""
    place = place_of(repository.root / said, f"[service] python = '{said}'", named=True)
    if place is None or _is_brought(repository, said, place):
        return Place(repository.root / said, f"[service] python = '{said}'", usable=False, named=True)
    return place


def _own() -> Place:
    """The interpreter that runs proveout."""
    version = ".".join(map(str, sys.version_info[:3]))
    packages = read_packages(Path(sys.prefix), version)
    shared = configuration_of(Path(sys.prefix)).get("include-system-site-packages", "false").lower() == "true"
    return Place(Path(sys.executable), "the Python that runs proveout", version, packages, whole=not shared, own=False)


def _is_brought(repository: Repository, inner: str, place: Place) -> bool:
    """Whether it came with the repository: a program of strangers would start before any guard stands."""
    brought = any(path in repository.whole for path in (f"{inner}/pyvenv.cfg", f"{inner}/bin/python"))
    if brought and repository.listed_by_git:
        return True
    real = os.path.realpath(place.python)
    return real.startswith(f"{os.path.realpath(repository.root)}/")


def _poetry(repository: Repository, folder: str, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Where Poetry keeps it: the project's name, a hash of its folder, and the version of Python."""
    text = repository.text(f"{folder}/pyproject.toml".lstrip("/"))
    locked = f"{folder}/poetry.lock".lstrip("/") in repository.whole
    if not isinstance(text, str) or not (locked or "[tool.poetry" in text):
        return
    named = re.search(r"^name\s*=\s*[\"']([^\"']+)[\"']", text, re.MULTILINE)
    name = re.sub(r'[ $`!*@"\\\r\n\t]', "_", (named[1] if named else "non-package-mode").lower())[:42]
    if not re.fullmatch(r"[\w.-]+", name):
        return
    whole = os.path.normcase(os.path.realpath(repository.root / folder))
    mark = base64.urlsafe_b64encode(hashlib.sha256(whole.encode()).digest()).decode()[:8]
    for place in _of_poetry(environment):
        try:
            found = sorted(place.glob(f"{name}-{mark}-py*"), reverse=True)
        except (OSError, ValueError):
            continue
        yield from ((one, "Poetry") for one in found)


def _of_poetry(environment: Mapping[str, str]) -> Iterator[Path]:
    if said := environment.get("POETRY_VIRTUALENVS_PATH"):
        yield Path(said)
    if said := environment.get("POETRY_CACHE_DIR"):
        yield Path(said) / "virtualenvs"
    home = _home(environment)
    yield Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "pypoetry/virtualenvs"
    yield home / "Library/Caches/pypoetry/virtualenvs"


def _pipenv(whole: Path, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Where Pipenv keeps it: the folder's name and a hash of the Pipfile's path."""
    pipfile = whole / "Pipfile"
    if not pipfile.is_file():
        return
    mark = base64.urlsafe_b64encode(hashlib.sha256(str(pipfile).encode()).digest()[:6]).decode()[:8]
    name = re.sub(r"[ &$`!*@\"()\[\]\\\r\n\t]", "_", whole.name)[:42]
    said = environment.get("WORKON_HOME")
    places = [Path(said)] if said else []
    places += [Path(environment.get("XDG_DATA_HOME") or _home(environment) / ".local/share") / "virtualenvs"]
    yield from ((place / f"{name}-{mark}", "Pipenv") for place in places)


def _pyenv(whole: Path, environment: Mapping[str, str]) -> Place | None:
    """The version or environment that .python-version names."""
    words = beginning(whole / ".python-version").split()
    if not words or not re.fullmatch(r"[\w.-]+", words[0]) or words[0] in (".", ".."):
        return None
    versions = Path(environment.get("PYENV_ROOT") or _home(environment) / ".pyenv") / "versions"
    exact = versions / words[0]
    fits = [exact] if exact.is_dir() else sorted(versions.glob(f"{words[0]}.*"), key=_numbers, reverse=True)
    return place_of(fits[0], f"pyenv's {fits[0].name}") if fits else None


def _numbers(path: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", path.name))


def _from(root: Path, said: str) -> Path:
    return root / said


def _home(environment: Mapping[str, str]) -> Path:
    return Path(environment.get("HOME") or "~").expanduser()
