"""The service that is judged: where it lies, what is imported of it, and with which Python."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.server import ServerCommand


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an application can be had. `target` is "module:attribute" or, where nobody says more, a module.

    A Django project without a WSGI or ASGI module has its settings module here. `kind` is "django", "flask",
    "fastapi", "starlette", "celery" or, where the files do not tell, empty. `factory` is true where the attribute
    is to be called, `arguments` are then what stands in its brackets. `folder` is what the module is imported
    from, below the top of the repository.
    """

    target: str
    found_in: str  # "Procfile:1", "--entry"
    kind: str = ""
    factory: bool = False
    arguments: str = ""
    folder: str = ""

    @property
    def module(self) -> str:
        return self.target.partition(":")[0]

    @property
    def attribute(self) -> str:
        """The name inside the module, without brackets; empty where nobody says it."""
        return self.target.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Interpreter:
    """The Python that the service is imported with.

    `path` is absolute, `version` as in "3.11.7", empty where it could not be told without running it. `found`
    says why it was taken. `packages` are the distributions that lie there, by their normalised names, `missing`
    what the service declares and does not lie there. `remark` says what speaks against it, and is mostly empty.
    """

    path: str
    version: str = ""
    found: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """One back end of a repository, ready to be imported.

    `root` is the absolute path of the repository; all other folders count from there, and "" is the top. `why`
    says how it came to be the one that is judged. It runs in `runs_in`, and imports from `paths`. `settings` is
    Django's settings module. `server` is the production server that a file starts it with, without one None.
    """

    root: str
    name: str
    folder: str
    why: str
    entry: Entry
    interpreter: Interpreter
    runs_in: str = ""
    paths: tuple[str, ...] = ("",)
    settings: str = ""
    settings_found_in: str = ""
    celery: Entry | None = None
    server: ServerCommand | None = None
    server_found_in: str = ""

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Flask service at the top of its repository, with the given fields changed."""
        service = cls(
            root="/srv/shop",
            name="shop",
            folder="",
            why="the only service here",
            entry=Entry("shop.main:app", "Procfile:1", "flask"),
            interpreter=Interpreter("/srv/shop/.venv/bin/python", "3.12.4", ".venv", {"flask": "3.1.0"}),
        )
        return replace(service, **difference)
