"""One walk over one Python source for everything that declares routes in it."""

import ast
import re
from dataclasses import dataclass, field

KINDS = {
    "fastapi.FastAPI": "fastapi", "fastapi.applications.FastAPI": "fastapi", "fastapi.APIRouter": "fastapi",
    "fastapi.routing.APIRouter": "fastapi", "flask.Flask": "flask", "flask.Blueprint": "flask",
    "flask.blueprints.Blueprint": "flask", "quart.Quart": "flask", "quart.Blueprint": "flask",
    "rest_framework.routers.DefaultRouter": "django", "rest_framework.routers.SimpleRouter": "django",
}  # fmt: skip
TOPS = frozenset({"FastAPI", "Flask", "Quart"})
METHODS = frozenset("get post put patch delete head options".split())
LOGIN = re.compile(
    r"login|auth(?!or\b)|current_?user|permission|jwt|require_(user|admin|role)|token|session", re.IGNORECASE
)
LIMIT = re.compile(r"limit|throttl|ratelimit", re.IGNORECASE)
CONSTANT = re.compile(r"[A-Z][A-Z0-9_]+$")


@dataclass(slots=True)
class Holder:
    """Something that routes hang on: an application, a router, a blueprint."""

    framework: str
    prefix: str | None  # None where it cannot be read
    top: bool
    line: int
    has_login: bool = False


@dataclass(slots=True)
class Hung:
    """One route as it hangs on its holder. `holder` is a dotted name as the module knows it."""

    holder: str
    methods: tuple[str, ...]
    path: str | None
    line: int
    function: str
    has_login: bool
    has_limit: bool


@dataclass(slots=True)
class Mounted:
    """A holder that is put below another one. `replaces` is true where its own prefix gives way."""

    parent: str
    child: str
    prefix: str | None
    line: int
    replaces: bool = False
    has_login: bool = False


@dataclass(slots=True)
class Pattern:
    """One entry of `urlpatterns`. `include` is a module, or a dotted name of a router."""

    kind: str  # "path", "re_path"
    path: str | None
    line: int
    view: str = ""
    include: str = ""
    children: tuple["Pattern", ...] = ()
    has_login: bool = False


@dataclass(slots=True)
class RouteModule:
    """What one source declares."""

    path: str
    name: str
    imports: set[str] = field(default_factory=set)
    means: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)
    hung: list[Hung] = field(default_factory=list)
    mounted: list[Mounted] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)


class ModuleReader:
    """Reads one tree. `constants` are strings in capitals that only one value of the repository goes by."""

    def __init__(self, module: RouteModule, constants: dict[str, str]) -> None:
        self._module = module
        self._constants = constants

    def read(self, tree: ast.Module) -> None:
        nodes = list(ast.walk(tree))
        for node in nodes:
            self._import(node)
        for node in nodes:
            self._assign(node)
        for node in nodes:
            match node:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    for decorator in node.decorator_list:
                        if isinstance(decorator, ast.Call):
                            self._decorated(node, decorator)
                case ast.Call():
                    self._call(node)
                case (
                    ast.Assign(targets=[ast.Name(id="urlpatterns")], value=value)
                    | ast.AugAssign(target=ast.Name(id="urlpatterns"), value=value)
                ):
                    self._module.patterns += self._listed(value)
                case _:
                    continue

    def text(self, node: ast.expr | None) -> str | None:
        """A string that is written here or in a constant; None for what is worked out at run time."""
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id=name) | ast.Attribute(attr=name) if CONSTANT.match(name):
                return self._module.constants.get(name, self._constants.get(name))
            case ast.JoinedStr(values=values):
                parts = [self.text(one.value if isinstance(one, ast.FormattedValue) else one) for one in values]
                return None if None in parts else "".join(part or "" for part in parts)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                one, other = self.text(left), self.text(right)
                return None if one is None or other is None else one + other
            case _:
                return None

    def dotted(self, node: ast.expr | None) -> str:
        """The name as imported: `users.router` is `app.api.users.router`; names of this module stay bare."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        parts.append(self._module.means.get(node.id, node.id))
        return ".".join(reversed(parts))

    def _import(self, node: ast.AST) -> None:
        match node:
            case ast.Import(names=names):
                for one in names:
                    self._module.imports.add(one.name)
                    if one.asname:
                        self._module.means[one.asname] = one.name
            case ast.ImportFrom(module=module, level=level, names=names):
                base = module or ""
                if level:
                    package = self._module.name.split(".")
                    above = package[: len(package) - level + self._module.path.endswith("__init__.py")]
                    base = ".".join((*above, *filter(None, [module])))
                self._module.imports.add(base)
                for one in names:
                    self._module.means[one.asname or one.name] = f"{base}.{one.name}"
            case _:
                return

    def _assign(self, node: ast.AST) -> None:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Call() as call)
            ):
                full = self.dotted(call.func)
                framework = KINDS.get(full)
                if framework is None:
                    return
                said = {one.arg: one.value for one in call.keywords}
                given = said.get("prefix", said.get("url_prefix"))
                prefix = (
                    ""
                    if given is None or (isinstance(given, ast.Constant) and given.value is None)
                    else self.text(given)
                )
                top = full.rpartition(".")[2] in TOPS
                login = "dependencies" in said and LOGIN.search(ast.unparse(said["dependencies"])) is not None
                self._module.holders[name] = Holder(framework, prefix, top, call.lineno, login)
            case _:
                return

    def _decorated(self, node: ast.FunctionDef | ast.AsyncFunctionDef, call: ast.Call) -> None:
        if not isinstance(call.func, ast.Attribute) or not (call.args or call.keywords):
            return
        verb = call.func.attr
        if verb not in METHODS and verb not in ("route", "api_route"):
            return
        said = {one.arg: one.value for one in call.keywords}
        first = call.args[0] if call.args else said.get("path", said.get("rule"))
        holder = self.dotted(call.func.value)
        if not holder or first is None:
            return
        path = self.text(first)
        if path is not None and path and not path.startswith("/"):
            return  # a decorator of something else, such as `@cache.get("key")`
        around = " ".join(ast.unparse(one) for one in (*node.decorator_list, *_defaults(node)))
        own = around.replace(ast.unparse(first), "")
        self._module.hung.append(
            Hung(
                holder, (verb.upper(),) if verb in METHODS else _methods(said.get("methods")), path, call.lineno,
                node.name, LOGIN.search(own) is not None, LIMIT.search(own) is not None,
            )
        )  # fmt: skip

    def _call(self, call: ast.Call) -> None:
        if not isinstance(call.func, ast.Attribute):
            return
        verb, parent = call.func.attr, self.dotted(call.func.value)
        said = {one.arg: one.value for one in call.keywords}
        args = call.args
        if verb in ("include_router", "register_blueprint", "mount") and parent:
            child = (
                args[-1 if verb == "mount" and len(args) > 1 else 0] if args else said.get("router", said.get("app"))
            )
            given = (
                args[0] if verb == "mount" and args else said.get("prefix", said.get("url_prefix", said.get("path")))
            )
            prefix = "" if given is None else self.text(given)
            login = "dependencies" in said and LOGIN.search(ast.unparse(said["dependencies"])) is not None
            replaces = verb == "register_blueprint" and given is not None
            name = self.dotted(child)
            if verb == "mount" and (isinstance(child, ast.Call) or not name):
                self._hang(
                    parent, ("*",), None if prefix is None else f"{prefix}/{{rest:path}}", call.lineno, "mounted"
                )
            elif not name:
                self._module.unclear.append(
                    f"{self._module.path}:{call.lineno} mounts routes that are made at run time"
                )
            else:
                self._module.mounted.append(Mounted(parent, name, prefix, call.lineno, replaces, login))
        elif verb in ("add_url_rule", "add_api_route") and parent and args:
            self._hang(parent, _methods(said.get("methods")), self.text(args[0]), call.lineno, "")
        elif verb == "add_resource" and len(args) > 1:
            for one in args[1:]:
                self._hang(parent, ("*",), self.text(one), call.lineno, ast.unparse(args[0]))
        elif verb == "register" and parent in self._module.holders and args:
            self._registered(parent, args, call.lineno)

    def _hang(self, holder: str, methods: tuple[str, ...], path: str | None, line: int, function: str) -> None:
        self._module.hung.append(Hung(holder, methods, path, line, function, has_login=False, has_limit=False))

    def _registered(self, router: str, args: list[ast.expr], line: int) -> None:
        """A view set of the REST framework: its list and its single objects."""
        prefix = self.text(args[0])
        view = ast.unparse(args[1]) if len(args) > 1 else ""
        base = None if prefix is None else f"/{prefix}" if prefix else ""
        self._hang(router, ("*",), None if base is None else f"{base}/", line, view)
        self._hang(router, ("*",), None if base is None else f"{base}/{{pk}}/", line, view)

    def _listed(self, node: ast.expr) -> list[Pattern]:
        match node:
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return [found for one in elements for found in self._pattern(one)]
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._listed(left) + self._listed(right)
            case ast.Call(func=function, args=args) if self.dotted(function).endswith("i18n_patterns"):
                self._unclear(node, "puts a language before its paths")
                return [found for one in args for found in self._pattern(one)]
            case ast.Call(func=function) if self.dotted(function).endswith(("static", "staticfiles_urlpatterns")):
                return []  # serves files while debugging only
            case ast.Call(func=function, args=[first, *_]) if self.dotted(function).endswith("format_suffix_patterns"):
                return self._listed(first)
            case ast.Attribute(attr="urls"):
                return [Pattern("path", "", node.lineno, include=self.dotted(node.value))]
            case _:
                self._unclear(node, "makes its patterns at run time")
                return []

    def _pattern(self, node: ast.expr) -> list[Pattern]:
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            self._unclear(node, "holds a pattern that is made at run time")
            return []
        name = self.dotted(node.func).rpartition(".")[2]
        if name not in ("path", "re_path", "url"):
            self._unclear(node, f"holds a pattern of {name or 'another kind'}")
            return []
        kind, path = "path" if name == "path" else "re_path", self.text(node.args[0])
        view = node.args[1]
        shown = ast.unparse(view)[:120]
        if isinstance(view, ast.Call) and self.dotted(view.func).rpartition(".")[2] == "include":
            return [self._included(kind, path, view)]
        if isinstance(view, ast.Attribute) and view.attr == "urls":
            if shown.endswith("site.urls"):
                return [
                    Pattern(
                        kind, None if path is None else f"{path}<path:rest>", node.lineno, view=shown, has_login=True
                    )
                ]
            return [Pattern(kind, path, node.lineno, include=self.dotted(view.value))]
        return [Pattern(kind, path, node.lineno, view=shown, has_login=LOGIN.search(shown) is not None)]

    def _included(self, kind: str, path: str | None, call: ast.Call) -> Pattern:
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Tuple) and first.elts:
            first = first.elts[0]
        if isinstance(first, ast.List):
            return Pattern(kind, path, call.lineno, children=tuple(self._listed(first)))
        if (
            isinstance(first, ast.Attribute)
            and first.attr == "urls"
            and self.dotted(first.value) in self._module.holders
        ):
            return Pattern(kind, path, call.lineno, include=self.dotted(first.value))
        return Pattern(kind, path, call.lineno, include=self.text(first) or self.dotted(first))

    def _unclear(self, node: ast.expr, says: str) -> None:
        self._module.unclear.append(f"{self._module.path}:{node.lineno} {says}")


def _methods(node: ast.expr | None) -> tuple[str, ...]:
    if node is None:
        return ("GET",)
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return tuple(
            one.value.upper() for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )
    return ("*",)


def _defaults(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.expr]:
    """Defaults and annotations of the parameters: FastAPI's dependencies stand there."""
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    given = [*node.args.defaults, *(one for one in node.args.kw_defaults if one)]
    return [*given, *(one.annotation for one in arguments if one.annotation)]
