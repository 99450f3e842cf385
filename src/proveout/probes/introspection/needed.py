"""What a service needs to be imported: which Python, and which packages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from proveout.facts.version import Runtime
from proveout.probes.dependencies import normalised, read_dependencies
from proveout.probes.repository import Repository
from proveout.probes.runtimes import read_runtimes
from proveout.probes.services import Part, above

# The distribution without which nothing of a kind can be imported.
FRAMEWORKS = {"django": "django", "flask": "flask", "fastapi": "fastapi", "starlette": "starlette", "celery": "celery"}
PINS = re.compile(r"(^|/)(\.python-version|runtime\.txt|Pipfile|\.tool-versions|mise\.toml)$")
IMAGE = re.compile(r"(Dockerfile|Containerfile)", re.IGNORECASE)
RANGES = re.compile(r"(^|/)(pyproject\.toml|setup\.py|setup\.cfg)$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A version of Python that a file names. `exact` is false for a range such as ">=3.11"."""

    version: str
    where: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Needed:
    """`packages` maps what is declared for production to where; `framework` is among them or empty.

    `images` are the versions of Python that Dockerfiles start from: others will do, the same one is better.
    """

    framework: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    pythons: tuple[Wanted, ...] = ()
    images: tuple[Wanted, ...] = ()

    def refuses(self, version: str) -> str:
        """Why a Python of that version will not do, by the ranges; empty where it will, or where it is not known."""
        return next((_words(one) for one in self.pythons if not one.exact and not _fits(one, version)), "")

    def doubts(self, version: str) -> str:
        """The same by the versions that are pinned: another minor version is another Python."""
        return next((_words(one) for one in self.pythons if one.exact and not _fits(one, version)), "")

    def likes(self, version: str) -> bool:
        """True for the Python of an image, and for any where no image says one."""
        return not self.images or any(_fits(one, version) for one in self.images)


def read_needed(repository: Repository, part: Part, *, kind: str = "", celery: bool = False) -> Needed:
    """Declared packages of the part's own manifests, of the shared ones where it has none, and Python versions."""
    facts = read_dependencies(repository)
    folders = above(part.folder)
    declared: dict[str, str] = {}
    for folder in folders:
        declared = {
            one.name: f"{one.path}:{one.line}"
            for one in facts.declared
            if one.group == "" and not one.marker and _home(one.path) == folder and one.name != "python"
        }
        for lock in facts.locks if not declared else ():
            if _home(lock.path) == folder and not re.search(r"dev|test|lint|doc", lock.path.rpartition("/")[2]):
                declared |= dict.fromkeys(lock.versions, lock.path)
        if declared:
            break
    framework = FRAMEWORKS.get(kind, "celery" if celery and not kind else "")
    runtimes = [one for one in read_runtimes(repository)[0] if one.language == "python" and one.version]
    return Needed(framework, declared, _pythons(runtimes, folders), _images(runtimes, part.folder))


def _images(runtimes: Sequence[Runtime], folder: str) -> tuple[Wanted, ...]:
    """Those of the service's own folder, and of all others where it has none."""
    found = [one for one in runtimes if one.kind == "pin" and IMAGE.search(one.path)]
    near = [one for one in found if one.path.startswith(f"{folder}/")]
    return tuple(Wanted(one.version, one.where, exact=True) for one in near or found)


def _pythons(runtimes: Sequence[Runtime], folders: tuple[str, ...]) -> tuple[Wanted, ...]:
    """Of the nearest folder that says something, ranges and pins apart."""
    found: list[Wanted] = []
    for pattern, exact in ((RANGES, False), (PINS, True)):
        for folder in folders:
            here = [
                Wanted(one.version, one.where, exact)
                for one in runtimes
                if pattern.search(one.path) and one.path.rpartition("/")[0] == folder
            ]
            found += here
            if here:
                break
    return tuple(found)


def _fits(wanted: Wanted, version: str) -> bool:
    if not version:
        return True
    if wanted.exact:
        pin = re.match(r"\d+(\.\d+)?", wanted.version)
        return pin is None or f"{version}.".startswith(f"{pin[0]}.")
    from packaging.specifiers import SpecifierSet  # noqa: PLC0415 - only where a service is started

    try:
        return SpecifierSet(_specifier(wanted.version)).contains(version, prereleases=True)
    except ValueError:  # no range that anybody could read
        return True


def _specifier(text: str) -> str:
    """Poetry's carets and tildes, and a bare number, as PEP 440 says it."""
    parts = []
    for one in (part.strip() for part in text.split(",")):
        number = one.lstrip("^~ ")
        if one.startswith("^"):
            parts.append(f">={number},<{int(number.split('.')[0]) + 1}")
        elif one.startswith("~") and not one.startswith("~="):
            parts.append(f"=={'.'.join(number.split('.')[:2])}.*")
        elif one[:1].isdigit():
            parts.append(f"=={one}" if "*" in one or one.count(".") >= 2 else f"=={one}.*")
        else:
            parts.append(one)
    return ",".join(parts)


def _words(wanted: Wanted) -> str:
    return f"{wanted.where} wants Python {wanted.version}"


def _home(path: str) -> str:
    folder = path.rpartition("/")[0]
    return folder.rpartition("/")[0] if folder.rpartition("/")[2] == "requirements" else folder


def missing(needed: Needed, packages: Mapping[str, str]) -> tuple[str, ...]:
    """What is declared and does not lie there, the framework first."""
    names = ([needed.framework] if needed.framework else []) + list(needed.packages)
    return tuple(name for name in dict.fromkeys(names) if normalised(name) not in packages)
