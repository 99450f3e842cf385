"""Reads environments of Python from their files. No interpreter is run."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proveout.probes.dependencies import normalised

LONGEST = 10_000  # bytes of a file that says which version it is
DISTRIBUTION = re.compile(r"(.+?)-([^-]+?)(?:-py[\d.]+)?\.(?:dist|egg)-info")


@dataclass(frozen=True, slots=True)
class Place:
    """An environment or an interpreter that may be the service's. `whole` is true where `packages` are all it sees."""

    python: Path
    found: str
    version: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True
    named: bool = False  # by the user: taken whatever speaks against it
    own: bool = True  # made for this service, as far as one can tell
    usable: bool = True


def place_of(prefix: Path, found: str, *, named: bool = False, own: bool = True) -> Place | None:
    """The environment in a folder, read from its files; None where there is none."""
    python = next(
        (one for name in ("bin/python", "bin/python3", "Scripts/python.exe") if (one := prefix / name).is_file()), None
    )
    if python is None:
        return None
    said = configuration_of(prefix)
    version = said.get("version_info") or said.get("version") or version_of(python)
    found_version = re.match(r"\d{1,3}\.\d{1,3}(\.\d{1,3})?", version)
    version = found_version[0] if found_version else ""
    packages = read_packages(prefix, version)
    shared = said.get("include-system-site-packages", "false").lower() == "true"
    return Place(python, found, version, packages, whole=not shared and bool(packages or said), named=named, own=own)


def read_packages(prefix: Path, version: str) -> dict[str, str]:
    """Distributions that lie in an environment, by their normalised names, with their versions."""
    found: dict[str, str] = {}
    for folder in _folders(prefix, version):
        try:
            names = [one.name for one in folder.iterdir()]
        except OSError:
            continue
        for name in names:
            if said := DISTRIBUTION.fullmatch(name):
                found[normalised(said[1])] = said[2]
    return found


def module_in(python: Path, version: str, module: str) -> Path | None:
    """The file of a module that is installed beside an interpreter; None where there is none."""
    plain = module.replace(".", "/")
    places = (
        folder / ending
        for folder in _folders(python.parent.parent, version)
        for ending in (f"{plain}.py", f"{plain}/__init__.py")
    )
    return next((place for place in places if place.is_file()), None)


def _folders(prefix: Path, version: str) -> list[Path]:
    """Where packages lie below a prefix."""
    minor = ".".join(version.split(".")[:2])
    return [
        prefix / "Lib/site-packages",
        *(
            prefix / lib / f"python{minor}" / kind
            for lib in ("lib", "lib64")
            for kind in ("site-packages", "dist-packages")
        ),
        prefix / "lib/python3/dist-packages",
        prefix / "local/lib" / f"python{minor}" / "dist-packages",
    ]


def configuration_of(prefix: Path) -> dict[str, str]:
    """What pyvenv.cfg says."""
    pairs = (line.partition("=") for line in beginning(prefix / "pyvenv.cfg").splitlines())
    return {name.strip().lower(): value.strip() for name, mark, value in pairs if mark}


def beginning(path: Path) -> str:
    """The beginning of a small file; empty for what is none, such as a pipe, which would be waited for."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(LONGEST).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def version_of(python: Path) -> str:
    """The version in the name of what it leads to, or of the folder that holds it; empty where neither says it."""
    real = os.path.realpath(python)
    for pattern in (r"/versions/(\d+\.\d+\.\d+)/", r"/python(\d+\.\d+)$", r"(?:cpython-|python-?)(\d+\.\d+(?:\.\d+)?)"):
        if found := re.search(pattern, real):
            return found[1]
    return ""
