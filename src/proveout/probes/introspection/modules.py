"""Where the modules of a repository's services lie, and what they are imported from."""

import re
from collections.abc import Sequence
from posixpath import normpath

from proveout.probes.repository import Repository
from proveout.probes.services import Part, Parts


class Modules:
    """Answers from the names of files. A module that is looked for everywhere is looked for once."""

    def __init__(self, repository: Repository, parts: Parts) -> None:
        self._repository = repository
        self._parts = parts
        self._found: dict[str, tuple[str, str] | None] = {}

    def file_of(self, module: str, bases: Sequence[str]) -> tuple[str, str] | None:
        """The file of a module and the folder that it is imported from."""
        plain = module.replace(".", "/")
        endings = (f"{plain}.py", f"{plain}/__init__.py")
        for base in dict.fromkeys(bases):
            for ending in endings:
                if (path := below(base, ending)) in self._repository.whole:
                    return path, base
        if module not in self._found:
            self._found[module] = self._elsewhere(endings)
        return self._found[module]

    def _elsewhere(self, endings: tuple[str, str]) -> tuple[str, str] | None:
        """The only place that it could be: an image copies a folder to where the command expects it."""
        ends = tuple(f"/{one}" for one in endings)
        fits = [path for path in self._repository.whole if path.endswith(ends) and "/tests/" not in path]
        if len(fits) != 1:
            return None
        ending = next(one for one in ends if fits[0].endswith(one))
        return fits[0], fits[0][: -len(ending)]

    def bases(self, part: Part) -> tuple[str, ...]:
        own = [folder_of(path) for path in self._parts.manage if self._parts.owner(path) == part]
        return (*own, part.folder, below(part.folder, "src"), "", "src")

    def root_of(self, path: str, part: Part) -> str:
        """The folder that a file is imported from: above its packages, and beside manage.py or in the part."""
        folder = folder_of(path)
        while (
            folder != part.folder
            and f"{folder}/__init__.py" in self._repository.whole
            and not any(folder_of(manage) == folder for manage in self._parts.manage)
        ):
            folder = folder_of(folder)
        if folder == folder_of(path) and folder != part.folder:
            # A folder without __init__.py: a package without a name, or where the source begins.
            begins = below(part.folder, "src")
            if f"{folder}/".startswith(f"{begins}/"):
                return begins
            if not any(folder_of(manage) == folder for manage in self._parts.manage):
                return self._begins(path, part)
        return folder

    def _begins(self, path: str, part: Part) -> str:
        """Where the imports of its own neighbours count from: `from models import x` beside `models.py`."""
        folder = folder_of(path)
        text = self._repository.text(path)
        if not isinstance(text, str):
            return part.folder
        first = set(re.findall(r"^\s*(?:from|import)\s+([A-Za-z_]\w*)", text, re.MULTILINE))
        beside = {
            one.removeprefix(f"{folder}/").split("/")[0].removesuffix(".py")
            for one in self._repository.ending(".py")
            if one.startswith(f"{folder}/") and one != path
        }
        return folder if first & beside else part.folder


def dotted(path: str, folder: str) -> str:
    """The name of the module in a file, imported from a folder."""
    inner = path.removeprefix(f"{folder}/" if folder else "").removesuffix(".py").removesuffix("/__init__")
    return inner.replace("/", ".")


def below(folder: str, path: str) -> str:
    """A path that a file says, seen from the top of the repository."""
    joined = normpath(f"{folder}/{path}" if folder and not path.startswith("/") else path or ".")
    return "" if joined == "." else joined.lstrip("/")


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]
