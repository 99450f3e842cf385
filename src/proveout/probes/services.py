"""Finds the services of a repository: Python back ends and front ends, and which of them is judged."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proveout.errors import UsageError
from proveout.model.need import Unreadable
from proveout.probes.introspection.applications import Application, read_applications
from proveout.probes.python import is_test
from proveout.probes.repository import Repository
from proveout.probes.toml import parse_toml

MANIFEST = re.compile(
    r"(^|.*/)(pyproject\.toml|setup\.py|Pipfile|uv\.lock|poetry\.lock|pdm\.lock|requirements[\w.-]*\.(txt|in|lock)|"
    r"requirements/[\w.-]+\.(txt|in)|environment\.ya?ml)"
)
# Packages that only a front end needs.
DRAWS = frozenset(
    "react vue svelte next nuxt vite astro preact solid-js @angular/core @sveltejs/kit @remix-run/react gatsby "
    "@vitejs/plugin-react react-scripts parcel lit ember-source".split()
)
ASIDE = re.compile(r"(^|/)(node_modules|vendor|third_party|site-packages)/|\{\{|(^|/)\.[^/]+/")
MOST_NAMED = 8  # in a sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One service of a repository, by its folder below the top. `kind` is "back end" or "front end".

    `shown_by` is the file that tells, `applications` are those of its own sources, without those of other parts.
    """

    folder: str
    name: str
    kind: str
    shown_by: str
    applications: tuple[Application, ...] = ()

    @property
    def shown(self) -> str:
        return self.folder or "the top folder"


@dataclass(frozen=True, slots=True)
class Parts:
    """All services of a repository. `manage` are the manage.py files of Django, `submodules` folders of others."""

    back_ends: tuple[Part, ...]
    front_ends: tuple[Part, ...]
    manage: tuple[str, ...] = ()
    submodules: tuple[str, ...] = ()

    def named(self, name: str) -> Part:
        """The part with that folder or name, back ends first. Raises UsageError where there is none, or are several."""
        folder = name.strip().removeprefix("./").rstrip("/")
        folder = "" if folder == "." else folder
        for parts in (self.back_ends, self.front_ends):
            exact = [one for one in parts if one.folder == folder]
            fits = exact or [one for one in parts if folder and folder in (one.name, one.folder.rpartition("/")[2])]
            if len(fits) == 1:
                return fits[0]
            if fits:
                raise UsageError(f"--service {name} names {listed(fits)}. Give the whole folder")
        known = (*self.back_ends, *self.front_ends)
        there = f"There {'is' if len(known) == 1 else 'are'} {listed(known)}" if known else "No service was found here"
        raise UsageError(f"there is no service '{name}' in this repository. {there}")

    def others(self, part: Part) -> tuple[str, ...]:
        """Folders that belong to another part alone: neither the part's own, nor one that holds it."""
        folders = {one.folder for one in (*self.back_ends, *self.front_ends)} - {part.folder, ""}
        return tuple(sorted(folder for folder in folders if not f"{part.folder}/".startswith(f"{folder}/")))

    def made(self, path: str) -> tuple[Application, ...]:
        """The applications of one file."""
        return tuple(one for part in self.back_ends for one in part.applications if one.path == path)

    def owner(self, path: str) -> Part | None:
        """The back end that a file belongs to: the one with the nearest folder above it."""
        return next(
            (one for one in reversed(self.back_ends) if not one.folder or path.startswith(f"{one.folder}/")), None
        )


def listed(parts: Iterable[Part]) -> str:
    """Their folders, as words of a sentence."""
    names = [one.folder or f"{one.name} (the top folder)" for one in parts]
    shown = names[:MOST_NAMED] + ([f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else [])
    return ", ".join(shown[:-1]) + (" and " if len(shown) > 1 else "") + shown[-1]


def read_services(repository: Repository) -> Parts:
    """Back ends: a manage.py, or a manifest with an application below it. Front ends: a package.json that draws."""
    manage = tuple(
        path for path in repository.files if path.rpartition("/")[2] == "manage.py" and _is_meant(path, repository)
    )
    homes = _homes(repository, manage)
    made: dict[str, list[Application]] = {}
    shown: dict[str, str] = {}
    for path in manage:
        made.setdefault(_home(path, homes), [])
        shown.setdefault(_home(path, homes), path)
    for one in read_applications(repository):
        home = _home(one.path, homes)
        made.setdefault(home, []).append(one)
        shown.setdefault(home, f"{one.path}:{one.line}")
    back_ends = tuple(
        Part(folder, _name(repository, folder), "back end", shown[folder], tuple(made[folder]))
        for folder in sorted(made)
    )
    folders = {one.folder for one in back_ends}
    front_ends = tuple(one for one in _front_ends(repository) if one.folder not in folders)
    return Parts(back_ends, front_ends, manage, _submodules(repository))


def nearest(parts: Sequence[Part], checklists: Sequence[str]) -> Part | None:
    """The one part in whose folder all checklists lie, where they do not lie at the top."""
    fits = [
        one
        for one in parts
        if one.folder and checklists and all(path.startswith(f"{one.folder}/") for path in checklists)
    ]
    return max(fits, key=lambda one: len(one.folder), default=None)


def _is_meant(path: str, repository: Repository) -> bool:
    if is_test(path) or ASIDE.search(path):
        return False
    text = repository.text(path)
    return isinstance(text, str) and "django" in text.lower()


def _homes(repository: Repository, manage: tuple[str, ...]) -> frozenset[str]:
    """Folders that a back end may have, by their manifests and their manage.py."""
    homes = set()
    for path in repository.files:
        if not MANIFEST.fullmatch(path) or is_test(path) or ASIDE.search(path):
            continue
        if path.endswith("pyproject.toml") and not _names_project(repository, path):
            continue
        folder = _folder(path)
        homes.add(_folder(folder) if folder.rpartition("/")[2] == "requirements" else folder)
    for path in manage:
        # A project in a folder of a package that has its own manifest belongs to the package.
        if not any(home and f"{_folder(path)}/".startswith(f"{home}/") for home in homes):
            homes.add(_folder(path))
    return frozenset(homes)


def _names_project(repository: Repository, path: str) -> bool:
    text = repository.text(path)
    return isinstance(text, str) and re.search(r"^\[(project|tool\.poetry)\]", text, re.MULTILINE) is not None


def _home(path: str, homes: frozenset[str]) -> str:
    folder = _folder(path)
    while folder and folder not in homes:
        folder = _folder(folder)
    return folder


def _name(repository: Repository, folder: str) -> str:
    text = repository.text(f"{folder}/pyproject.toml".lstrip("/"))
    try:
        said = parse_toml(text) if isinstance(text, str) else {}
    except ValueError:
        said = {}
    project = said.get("project")
    name = project.get("name") if isinstance(project, dict) else None
    if isinstance(name, str) and re.fullmatch(r"[\w.-]{1,100}", name):
        return name
    return folder.rpartition("/")[2] or repository.root.name or "service"


def _front_ends(repository: Repository) -> Iterable[Part]:
    for path in repository.files:
        if path.rpartition("/")[2] != "package.json" or is_test(path) or ASIDE.search(path):
            continue
        text = repository.text(path)
        said = _json(text)
        needs = {name for key in ("dependencies", "devDependencies") for name in _keys(said.get(key))}
        if needs & DRAWS:
            folder = _folder(path)
            yield Part(folder, folder.rpartition("/")[2] or repository.root.name, "front end", path)


def _submodules(repository: Repository) -> tuple[str, ...]:
    text = repository.text(".gitmodules") if ".gitmodules" in repository.whole else ""
    return tuple(re.findall(r"^\s*path\s*=\s*(\S+)", text, re.MULTILINE)) if isinstance(text, str) else ()


def _json(text: str | Unreadable) -> dict[str, object]:
    try:
        said = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _keys(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, dict) else ()


def above(folder: str) -> tuple[str, ...]:
    """The folder, those that hold it, and the top."""
    parts = folder.split("/") if folder else []
    return tuple("/".join(parts[:at]) for at in range(len(parts), -1, -1))


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
