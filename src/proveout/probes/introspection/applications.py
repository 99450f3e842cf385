"""Finds application objects in sources: `app = Flask(…)`, `def create_app()`. Nothing is imported or run."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.model.need import Unreadable
from proveout.probes.python import LONGEST, is_test
from proveout.probes.repository import Repository

MAKERS: Mapping[str, str] = {
    "flask.Flask": "flask",
    "flask.app.Flask": "flask",
    "apiflask.APIFlask": "flask",
    "flask_openapi3.OpenAPI": "flask",
    "fastapi.FastAPI": "fastapi",
    "fastapi.applications.FastAPI": "fastapi",
    "starlette.applications.Starlette": "starlette",
    "celery.Celery": "celery",
    "celery.app.Celery": "celery",
    "django.core.wsgi.get_wsgi_application": "django",
    "django.core.asgi.get_asgi_application": "django",
    "configurations.wsgi.get_wsgi_application": "django",
    "configurations.asgi.get_asgi_application": "django",
    "quart.Quart": "other",
    "litestar.Litestar": "other",
    "sanic.Sanic": "other",
    "falcon.App": "other",
    "falcon.asgi.App": "other",
    "aiohttp.web.Application": "other",
}
WORDS = re.compile(
    rb"\b(Flask|APIFlask|OpenAPI|FastAPI|Starlette|Celery|get_[aw]sgi_application|Quart|Litestar|Sanic|falcon|web\.Application)\b"
    rb"|\b(create|make|build|get|init)_(\w+_)?(app|application|celery)\("
)
FACTORY = re.compile(r"(create|make|build|get|init)_(\w+_)?(app|application|celery)")
ASIDE = re.compile(r"(^|/)(migrations|alembic|site-packages|node_modules|vendor|third_party)/|\{\{|(^|/)\.[^/]+/")


@dataclass(frozen=True, slots=True)
class Application:
    """A name of a module that is an application, or a function that makes one.

    `kind` is empty where only another module knows. `asks` is true for a factory that cannot be called without
    arguments.
    """

    path: str
    line: int
    name: str
    kind: str
    factory: bool = False
    asks: bool = False


def read_applications(repository: Repository) -> tuple[Application, ...]:
    """All that sources outside of tests and examples make, in the order of their paths."""
    found: list[Application] = []
    for path in repository.ending(".py"):
        if is_test(path) or ASIDE.search(path):
            continue
        data = repository.data(path)
        if not isinstance(data, Unreadable) and len(data) <= LONGEST and WORDS.search(data):
            found += applications_of(path, data.decode("utf-8", "replace"))
    return tuple(found)


def applications_of(path: str, text: str) -> tuple[Application, ...]:
    """Those of one source, the first of each name; empty for what is no Python of this interpreter."""
    try:
        tree = ast.parse(text)
        found = list(_Module(path, tree).applications())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    first: dict[str, Application] = {}
    for one in found:
        # `app = WhiteNoise(app)` and the like keep what the name was before.
        if one.name not in first or (not first[one.name].kind and one.kind):
            first[one.name] = one
    return tuple(first.values())


class _Module:
    """The names of one module, as far as they matter here."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self._path = path
        self._tree = tree
        self._means: dict[str, str] = {}
        self._kinds: dict[str, str] = {}  # own classes and factories
        for node in ast.walk(tree):
            match node:
                case ast.Import():
                    self._means |= {
                        one.asname or one.name.split(".")[0]: one.name if one.asname else one.name.split(".")[0]
                        for one in node.names
                    }
                case ast.ImportFrom(module=str(module), level=0):
                    self._means |= {one.asname or one.name: f"{module}.{one.name}" for one in node.names}
                case _:
                    continue

    def applications(self) -> Iterator[Application]:
        for node in _statements(self._tree.body):
            match node:
                case ast.ClassDef():
                    if kind := next(filter(None, (self._kind(self._name(base)) for base in node.bases)), ""):
                        self._kinds[node.name] = kind
                case ast.FunctionDef():
                    yield from self._factory(node)
                case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                    yield from self._assigned(name, node.value, node.lineno)
                case _:
                    continue

    def _assigned(self, name: str, value: ast.expr | None, line: int) -> Iterator[Application]:
        if not isinstance(value, ast.Call):
            return
        called = self._name(value.func)
        kind = self._kind(called)
        if kind or FACTORY.fullmatch(called.rpartition(".")[2]):
            yield Application(self._path, line, name, kind)

    def _factory(self, node: ast.FunctionDef) -> Iterator[Application]:
        kinds = [kind for call in _calls(node) if (kind := self._kind(self._name(call.func)))]
        if not kinds:
            return
        made = next((kind for kind in kinds if kind != "celery"), "celery")
        self._kinds[node.name] = made
        said = node.args
        positional = len(said.posonlyargs) + len(said.args) - len(said.defaults)
        asks = positional > 0 or any(default is None for default in said.kw_defaults)
        if FACTORY.fullmatch(node.name) or node.name in ("app", "application", "factory"):
            yield Application(self._path, node.lineno, node.name, made, factory=True, asks=asks)

    def _kind(self, name: str) -> str:
        return MAKERS.get(name) or self._kinds.get(name, "")

    def _name(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        return ".".join((self._means.get(node.id, node.id), *reversed(parts)))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Those that run at import: inside conditions as well, not inside functions and classes."""
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try | ast.With | ast.For):
            yield from _statements([one for one in ast.iter_child_nodes(node) if isinstance(one, ast.stmt)])
            yield from _statements([inner for one in getattr(node, "handlers", []) for inner in one.body])


def _calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    """Calls of what a function itself does: not those of functions inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            continue
        if isinstance(node, ast.Call):
            yield node
        waiting += ast.iter_child_nodes(node)
