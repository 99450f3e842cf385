"""What a collector gets: the started service, and how to name and mask what it sees."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from .masking import Mask
    from .words import Words

KINDS = {
    ("flask.app", "Flask"): "flask",
    ("quart.app", "Quart"): "flask",
    ("fastapi.applications", "FastAPI"): "fastapi",
    ("starlette.applications", "Starlette"): "starlette",
    ("celery.app.base", "Celery"): "celery",
    ("django.core.handlers.wsgi", "WSGIHandler"): "django",
    ("django.core.handlers.asgi", "ASGIHandler"): "django",
}
INNER = ("app", "application", "wsgi_app", "_app", "asgi_app", "wrapped", "inner")
DEEPEST = 8


class Found:
    """`apps` are (kind, object, "module:attribute"); `django` is the settings module, "" where there is none.

    `root` is the scratch copy of the repository: no path below it is shown, only what `where` makes of it. `request`
    is a plain dict that says what else was asked, `made_up` are names of variables.
    """

    def __init__(self, root: str, *, mask: Mask, words: Words, made_up: list[str], request: dict[str, Any]) -> None:
        self.root = root
        self.mask = mask
        self.words = words
        self.made_up = made_up
        self.request = request
        self.entry = ""
        self.django = ""
        self.apps: list[tuple[str, Any, str]] = []
        self._modules: list[ModuleType] | None = None

    def add(self, value: Any, name: str) -> bool:
        """True where `value` is, or wraps, an application that is known."""
        known = False
        for _ in range(DEEPEST):
            kind = kind_of(value)
            if kind:
                if not any(one is value for _, one, _ in self.apps):
                    self.apps.append((kind, value, name))
                known = True
            # Middleware holds what it wraps; an application of Flask holds its own method there.
            held = getattr(value, "__dict__", {})
            inner = next((held[one] for one in INNER if held.get(one) is not None), None)
            if inner is None or inner is value or isinstance(inner, type(sys)):
                return known
            value = inner
        return known

    def of_kind(self, *kinds: str) -> list[tuple[str, Any, str]]:
        return [app for app in self.apps if app[0] in kinds]

    def modules_of_service(self) -> list[ModuleType]:
        """Imported modules whose file lies in the repository, in the order of their import."""
        if self._modules is None:
            root = self.root + os.sep
            self._modules = [
                module
                for module in list(sys.modules.values())
                if isinstance(getattr(module, "__dict__", {}).get("__file__"), str)
                and module.__dict__["__file__"].startswith(root)
            ]
        return self._modules

    def where(self, thing: Any) -> str:
        """File and line, as in shop/views.py:30, of what lies in the repository; the module's name of anything else."""
        for _ in range(DEEPEST):
            inner = (
                getattr(thing, "__wrapped__", None) or getattr(thing, "__func__", None) or getattr(thing, "func", None)
            )
            if inner is None or inner is thing:
                break
            thing = inner
        code = getattr(thing, "__code__", None)
        if code is None and isinstance(thing, type):
            methods = (getattr(one, "__code__", None) for one in vars(thing).values())
            code = next((one for one in methods if one is not None), None)
            if code is None:
                return self._module_place(
                    getattr(sys.modules.get(thing.__module__), "__file__", "") or thing.__module__
                )
        if code is None and not hasattr(thing, "__file__"):
            return self.where(type(thing)) if type(thing).__module__ != "builtins" else ""
        if code is None:
            return self._module_place(thing.__file__ or "")
        path = self.relative(code.co_filename)
        return "{0}:{1}".format(path, code.co_firstlineno) if path else getattr(thing, "__module__", "") or ""

    def relative(self, path: str) -> str:
        """A path of the repository as the team knows it; "" for any other."""
        return path[len(self.root) + 1 :].replace(os.sep, "/") if path.startswith(self.root + os.sep) else ""

    def lies_below_root(self, kind: type) -> bool:
        """True for a class of the repository; `where` names the module of any other."""
        return bool(self.relative(getattr(sys.modules.get(kind.__module__), "__file__", None) or ""))

    def version(self, package: str) -> str:
        """Of an imported package, "" where it is not imported."""
        return version_of(package)

    def _module_place(self, path: str) -> str:
        return self.relative(path) or ("" if os.sep in path else path)


def kind_of(value: Any) -> str:
    """One of django | flask | fastapi | starlette | celery, "" for what is no application."""
    for base in type(value).__mro__:
        known = KINDS.get((base.__module__, base.__name__))
        if known:
            return known
    return ""


def version_of(package: str) -> str:
    module = sys.modules.get(package.replace("-", "_"))
    if module is None:
        return ""
    said = vars(module).get("__version__") or vars(module).get("VERSION")
    if isinstance(said, str):
        return said
    if isinstance(said, tuple):  # Django's (5, 2, 1, "final", 0)
        return ".".join(str(part) for part in said[:3])
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
