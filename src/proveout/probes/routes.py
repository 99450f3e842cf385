"""Reads the routes of Flask, FastAPI and Django from their sources, and puts mounted ones below their prefixes."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.model.need import Unreadable
from proveout.probes.python import TEST_PATH
from proveout.probes.repository import Repository
from proveout.probes.route_module import CONSTANT, Holder, ModuleReader, Pattern, RouteModule

HINT = re.compile(
    r"\burlpatterns\b|\b(FastAPI|APIRouter|Flask|Quart|Blueprint|DefaultRouter|SimpleRouter)\s*\(|"
    r"\.(include_router|register_blueprint|add_url_rule|add_api_route|add_resource)\s*\("
)
DECORATED = re.compile(r"@\w[\w.]*\.(route|api_route|get|post|put|patch|delete|head|options)\s*\(")
# One of these stands in every text that the pattern of the same line finds something in.
HINT_WORDS = (
    *("urlpatterns", "FastAPI", "APIRouter", "Flask", "Quart", "Blueprint", "DefaultRouter", "SimpleRouter"),
    *("include_router", "register_blueprint", "add_url_rule", "add_api_route", "add_resource"),
)
OTHER_WORDS = (
    *("ninja", "flask_", "connexion", "sanic", "litestar", "bottle", "falcon", "tornado", "aiohttp.web", "strawberry"),
    "starlette.routing",
)
STRINGS = re.compile(
    r"^[ \t]*([A-Z][A-Z0-9_]{2,})\s*(?::\s*[\w\[\], ]+)?=\s*[rf]?[\"']([^\"'\n]*)[\"']\s*(?:#.*)?$", re.MULTILINE
)
OTHERS = re.compile(
    r"\b(from|import)\s+(ninja|flask_restx|flask_smorest|connexion|sanic|litestar|bottle|falcon|tornado|aiohttp\.web|strawberry|starlette\.routing)\b"
)
DJANGO = re.compile(r"<(?:(\w+):)?(\w+)>")
DEEPEST = 12


class FirstLook(NamedTuple):
    """Whether a source has routes, another framework that it uses, and its strings in capitals."""

    other: str
    has_routes: bool
    constants: tuple[tuple[str, str], ...]


def read_routes(repository: Repository) -> RouteFacts:
    """Every route that can be read; constructs that cannot be are `unclear`."""
    kept = repository.kept("routes")
    looked = {
        path: kept.of(path, repository.data(path), partial(_looked_at, repository, path))
        for path in repository.ending(".py")
        if not TEST_PATH.search(path)
    }
    kept.keep()
    unclear = [said for said in looked.values() if isinstance(said, str)]
    first_looks = {path: said for path, said in looked.items() if not isinstance(said, str)}
    constants = _constants(said.constants for said in first_looks.values())
    modules: list[RouteModule] = []
    for path, said in first_looks.items():
        if said.other:
            unclear.append(f"{path} uses {said.other}, whose routes are not read")
        if not said.has_routes:
            continue
        module = RouteModule(path, _dotted(path))
        try:
            ModuleReader(module, constants).read(ast.parse(str(repository.text(path))))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            unclear.append(f"{path} is no Python that can be read")
            continue
        modules.append(module)
        unclear += module.unclear
    linker = _Linker(modules, unclear, constants.get("ROOT_URLCONF", ""))
    routes = tuple(dict.fromkeys(linker.routes()))
    frameworks = tuple(sorted({route.framework for route in routes}))
    return RouteFacts(routes, tuple(dict.fromkeys(unclear)), frameworks, repository.seen_at)


def _looked_at(repository: Repository, path: str) -> FirstLook | str:
    """What can be said of a source without a parse, or why it cannot be read."""
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return text.reason
    other = OTHERS.search(text) if any(word in text for word in OTHER_WORDS) else None
    has_routes = DECORATED.search(text) or (any(word in text for word in HINT_WORDS) and HINT.search(text))
    constants = ((one[1], one[2]) for one in STRINGS.finditer(text) if CONSTANT.match(one[1]))
    return FirstLook(other[2] if other else "", bool(has_routes), tuple(constants))


def _constants(said: Iterable[tuple[tuple[str, str], ...]]) -> dict[str, str]:
    """Strings in capitals with one value in the whole repository: prefixes stand in settings classes."""
    found: dict[str, str] = {}
    several: set[str] = set()
    for constants in said:
        for name, value in constants:
            if found.setdefault(name, value) != value:
                several.add(name)
    return {name: value for name, value in found.items() if name not in several}


def _dotted(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


class _Linker:
    def __init__(self, modules: list[RouteModule], unclear: list[str], root: str) -> None:
        self._modules = modules
        self._unclear = unclear
        self._root = root
        self._by_ending: dict[str, list[RouteModule]] = {}
        for module in modules:
            parts = module.name.split(".")
            for at in range(len(parts)):
                self._by_ending.setdefault(".".join(parts[at:]), []).append(module)

    def routes(self) -> Iterator[DeclaredRoute]:
        for module in self._modules:
            for name, holder in module.holders.items():
                if holder.framework != "django":
                    yield from self._hung_on(module, name, holder)
            yield from self._loose(module)
        yield from self._django()

    def _module(self, name: str) -> RouteModule | None:
        near = self._by_ending.get(name, [])
        return near[0] if len(near) == 1 else None

    def _place(self, module: RouteModule, name: str) -> tuple[RouteModule, str] | None:
        """Where a holder that a module calls `name` is made."""
        if name in module.holders:
            return module, name
        base, _, last = name.rpartition(".")
        owner = self._module(base) if base else None
        if owner is None:
            return None
        if last in owner.holders:
            return owner, last
        # A package hands on what it imports itself.
        further = owner.means.get(last)
        return (
            self._place(owner, further) if further and further != name and further.rpartition(".")[0] != base else None
        )

    def _prefixes(self, module: RouteModule, name: str, depth: int = 0) -> Iterator[tuple[str | None, bool]]:
        """(prefix, has a login) for each way in which a holder is reached; None where it cannot be told."""
        holder = module.holders[name]
        if depth > DEEPEST:
            return
        reached = False
        for other in self._modules:
            for mount in other.mounted:
                if self._place(other, mount.child) != (module, name):
                    continue
                parent = self._place(other, mount.parent)
                above = self._prefixes(*parent, depth + 1) if parent else iter([("", False)])
                own = "" if mount.replaces else holder.prefix
                for prefix, login in above:
                    reached = True
                    known = prefix is not None and mount.prefix is not None and own is not None
                    whole = f"{prefix}{mount.prefix}{own}" if known else None
                    yield whole, login or mount.has_login or holder.has_login
        if not reached:
            if not holder.top:
                self._unclear.append(f"{module.path}:{holder.line} is not seen to be mounted")
            yield (None if not holder.top else holder.prefix), holder.has_login

    def _hung_on(self, module: RouteModule, name: str, holder: Holder) -> Iterator[DeclaredRoute]:
        places = list(self._prefixes(module, name))
        for other in self._modules:
            for hung in other.hung:
                if self._place(other, hung.holder) != (module, name):
                    continue
                for prefix, login in places:
                    if prefix is None or hung.path is None:
                        self._unclear.append(f"{other.path}:{hung.line} has a path that is only known at run time")
                        continue
                    path = _plain(f"{prefix}{hung.path}" or "/", holder.framework)
                    for method in hung.methods:
                        yield DeclaredRoute(
                            method, path, other.path, hung.line, hung.function, holder.framework,
                            hung.has_login or login, hung.has_limit,
                        )  # fmt: skip

    def _loose(self, module: RouteModule) -> Iterator[DeclaredRoute]:
        """Routes on something whose making is not seen, such as an application that is handed over."""
        for hung in module.hung:
            if self._place(module, hung.holder) is None and hung.path is not None:
                framework = "fastapi" if any(one.startswith("fastapi") for one in module.imports) else "flask"
                if not any(one.split(".")[0] in ("fastapi", "flask", "quart") for one in module.imports):
                    continue
                self._unclear.append(f"{module.path}:{hung.line} hangs on {hung.holder}, whose making is not seen")
                for method in hung.methods:
                    yield DeclaredRoute(
                        method, _plain(hung.path, framework), module.path, hung.line, hung.function, framework,
                        hung.has_login, hung.has_limit,
                    )  # fmt: skip

    def _django(self) -> Iterator[DeclaredRoute]:
        holders = [module for module in self._modules if module.patterns]
        if not holders:
            return
        root = self._module(self._root) if self._root else None
        if root is None:
            included = {one.include for module in holders for one in _flat(module.patterns) if one.include}
            tops = [module for module in holders if not any(_names(module, name) for name in included)]
            if len(tops) != 1:
                self._unclear.append("which urls.py is the top one is not said by one ROOT_URLCONF")
            for module in tops:
                yield from self._patterns(module, module.patterns, "/", 0)
            return
        yield from self._patterns(root, root.patterns, "/", 0)

    def _patterns(
        self, module: RouteModule, patterns: list[Pattern] | tuple[Pattern, ...], base: str, depth: int
    ) -> Iterator[DeclaredRoute]:
        if depth > DEEPEST:
            return
        for one in patterns:
            where = f"{module.path}:{one.line}"
            paths = None if one.path is None else _django_paths(one, base)
            if paths is None:
                self._unclear.append(f"{where} has a path that is only known at run time")
                continue
            for path in paths:
                if one.children:
                    yield from self._patterns(module, one.children, path, depth + 1)
                elif one.include:
                    yield from self._include(module, one, path, depth)
                else:
                    yield DeclaredRoute("*", path, module.path, one.line, one.view, "django", one.has_login)

    def _include(self, module: RouteModule, one: Pattern, path: str, depth: int) -> Iterator[DeclaredRoute]:
        place = self._place(module, one.include.removesuffix(".urls"))
        if place is not None and place[0].holders[place[1]].framework == "django":
            for hung in place[0].hung:
                if hung.holder == place[1] and hung.path is not None:
                    yield DeclaredRoute(
                        "*", f"{path.rstrip('/')}{hung.path}", place[0].path, hung.line, hung.function, "django"
                    )
            return
        below = self._module(one.include)
        if below is None or not below.patterns:
            self._unclear.append(
                f"{module.path}:{one.line} includes {one.include or 'patterns'}, which is not read here"
            )
            yield DeclaredRoute("*", f"~{path}", module.path, one.line, one.include, "django")
            return
        yield from self._patterns(below, below.patterns, path, depth + 1)


def _names(module: RouteModule, name: str) -> bool:
    return module.name == name or module.name.endswith(f".{name}")


def _flat(patterns: list[Pattern] | tuple[Pattern, ...]) -> Iterator[Pattern]:
    for one in patterns:
        yield one
        yield from _flat(one.children)


def _plain(path: str, framework: str) -> str:
    """Parameters of every framework as `{name}`, and `{name:path}` where slashes belong to them."""
    if framework == "fastapi":
        return path
    return DJANGO.sub(lambda found: f"{{{found[2]}:path}}" if found[1] == "path" else f"{{{found[2]}}}", path)


def _django_paths(one: Pattern, base: str) -> tuple[str, ...]:
    """The paths of a pattern; those of an expression as far as it is a plain one, else marked with `~`."""
    text = one.path or ""
    if one.kind == "path":
        return (_plain(f"{base}{text}", "django"),)
    bare = text.removeprefix("^").removesuffix("$").removesuffix("\\Z")
    bare = re.sub(r"\(\?P<(\w+)>[^()]*\)", r"{\1}", bare).replace("\\.", ".").replace("\\-", "-")
    if bare.endswith("/?") and not re.search(r"[\\^$*+?()\[\]|]", bare[:-2]):
        return f"{base}{bare[:-2]}", f"{base}{bare[:-1]}"
    if re.search(r"[\\^$*+?()\[\]|]", bare):
        return (f"~{base}{text}",)
    return (f"{base}{bare}",)
