"""One walk over the syntax tree of a file, and what checks ask of it."""

import ast
import re
from collections.abc import Iterator

from proveout.facts.python import (
    Assignment,
    Call,
    Class,
    Compared,
    EnvironmentRead,
    Expression,
    Function,
    Logged,
    Module,
    Note,
    Parameter,
    Setting,
    Value,
)
from proveout.probes.python_names import NOTHING, Names
from proveout.probes.python_text import Scope, built

# Environment readers besides `os`: the first argument is the name, `default` or the second one the default.
READERS = frozenset({"os.getenv", "os.environ.get", "environ.get", "getenv", "decouple.config"})
ENV_LIBRARIES = frozenset({"environ", "environs"})
READER_METHODS = frozenset("str bool int float list tuple dict json url path db cache email_url search_url".split())

CONVERTED = re.compile(r"<(int|float|uuid):(\w+)>")

# Of these calls, by their last name, the first argument is looked at closely: how is that text put together?
TEXT_TAKERS = frozenset(
    "execute executemany executescript exec_driver_sql raw extra text RawSQL read_sql read_sql_query mark_safe Markup "
    "HttpResponse HTMLResponse render_template_string make_response fetch fetchrow fetchval fetch_all fetch_one".split()
)
# Of these, all names in the arguments are kept.
HASHES = ("hashlib.", "crypt.crypt", "Crypto.Hash", "passlib.")
LOG_METHODS = frozenset("debug info warning warn error exception critical fatal log msg".split())
LOGGERS = frozenset("logger log logging _logger _log LOGGER LOG structlog loguru".split())
# Celery reads these in small letters from a module of its own.
CELERY_NAMES = frozenset("beat_schedule task_routes task_queues task_default_queue worker_concurrency".split())
PASSWORD_WORDS = ("password", "passwd", "pwd")

# Nodes without children that matter, and what stands in the place of a child that is not there.
LEAVES = frozenset(
    {
        *(ast.Constant, ast.Name, ast.Pass, ast.Break, ast.Continue, ast.Global, ast.Nonlocal, ast.alias, ast.arg),
        *(ast.Load, ast.Store, ast.Del, ast.MatchSingleton, ast.MatchStar, type(None), str, int, bool),
    }
)
# Fields that hold no statement and no expression worth a look.
SKIPPED = frozenset(
    "ctx op ops annotation returns type_params type_ignores type_comment kind conversion name names asname id attr arg "
    "level module lineno simple is_async rest cls posonlyargs kwonlyargs vararg kwarg kwd_attrs".split()
)
FIELDS = {
    kind: tuple(name for name in reversed(kind._fields) if name not in SKIPPED)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
GUARDS = frozenset({ast.If, ast.IfExp, ast.While, ast.For, ast.ExceptHandler, ast.Match, ast.AsyncFor})
WATCHED = GUARDS | {
    *(ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr, ast.Subscript, ast.Compare, ast.FunctionDef, ast.Lambda),
    *(ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Return, ast.With, ast.AsyncWith),
}


class Reader:
    """Names are followed through `import` and `from … import … as`."""

    def __init__(self, excused: frozenset[int] = frozenset()) -> None:
        self._excused = excused  # lines with a comment that tells scanners to pass over them
        self.imports: set[str] = set()
        self.imported: set[str] = set()
        self.environment: list[EnvironmentRead] = []
        self.indirect: list[int] = []
        self.calls: list[Call] = []
        self.assignments: list[Assignment] = []
        self.settings: list[Setting] = []
        self.functions: list[Function] = []
        self.classes: list[Class] = []
        self.logged: list[Logged] = []
        self.log_calls = 0
        self.compared: list[Compared] = []
        self._names = Names()
        # What is kept of the walk until all imports are known: a call may stand above a late import.
        self._calls: list[tuple[ast.Call, Scope, bool]] = []
        self._returns: list[tuple[ast.Return, Scope]] = []
        self._keys: list[ast.Subscript] = []
        self._classes: list[tuple[ast.ClassDef, Scope]] = []
        self._functions: list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, Scope]] = []
        self._set: list[tuple[ast.Assign | ast.AnnAssign | ast.AugAssign, Scope, bool]] = []
        self._compares: list[tuple[ast.Compare, Scope]] = []

    def read(self, tree: ast.Module) -> None:
        """Take everything from one tree."""
        self._walk(tree)
        for function, scope in self._functions:
            self._function(function, scope)
        for call, scope, guarded in self._calls:
            self._call(call, scope, guarded=guarded)
        for returned, scope in self._returns:
            self._return(returned, scope)
        for key in self._keys:
            self._subscript(key)
        for node, scope in self._classes:
            self._class(node, scope)
        for statement, scope, guarded in self._set:
            self._setting(statement, scope, guarded=guarded)
        for compare, scope in self._compares:
            self._compare(compare, scope)
        for line in tree.body:
            self._assign(line)

    def module(self, path: str, *, is_test: bool, notes: tuple[Note, ...]) -> Module:
        """What was taken, in the order of the lines."""
        return Module(
            path,
            is_test,
            imports=tuple(sorted(self.imports)),
            environment=tuple(self.environment),
            indirect=tuple(self.indirect),
            calls=tuple(self.calls),
            assignments=tuple(self.assignments),
            notes=notes,
            settings=tuple(self.settings),
            functions=tuple(self.functions),
            classes=tuple(self.classes),
            logged=tuple(self.logged),
            log_calls=self.log_calls,
            compared=tuple(self.compared),
            names=tuple(sorted(self.imported)),
        )

    def _walk(self, tree: ast.Module) -> None:  # noqa: C901 - a call per node would double its cost
        """Every node once, in the order of the source."""
        stack: list[tuple[ast.AST, Scope, bool]] = [(tree, Scope("", None, is_function=False), False)]
        compared: set[int] = set()
        calls, leaves, watched, fields, attribute, call = self._calls, LEAVES, WATCHED, FIELDS, ast.Attribute, ast.Call
        while stack:
            node, scope, guarded = stack.pop()
            kind = node.__class__
            while kind is attribute:
                node = node.value  # type: ignore[attr-defined] # told by its type
                kind = node.__class__
            if kind in leaves:
                continue
            if kind is call:
                calls.append((node, scope, guarded))  # type: ignore[arg-type] # told by its type
            elif kind in watched:
                scope, guarded = self._met(node, scope, guarded=guarded, compared=compared)
            # What is pushed last is taken first: children go in from behind.
            for name in fields[kind]:
                child = getattr(node, name)
                if child.__class__ is list:
                    for one in reversed(child):
                        if one.__class__ not in leaves:
                            stack.append((one, scope, guarded))
                elif child.__class__ not in leaves:
                    stack.append((child, scope, guarded))

    def _met(self, node: ast.AST, scope: Scope, *, guarded: bool, compared: set[int]) -> tuple[Scope, bool]:  # noqa: C901 - one arm a kind of node
        """Keep what one node says; the scope and the condition that hold for its children."""
        match node:
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign() | ast.NamedExpr():
                self._bound(node, scope, guarded=guarded)
            case ast.Subscript():
                if id(node) not in compared:
                    self._keys.append(node)
            case ast.Compare():
                compared.update(map(id, node.comparators))
                self._tested(node, scope)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                return self._entered(node, scope), False
            case ast.Lambda():
                return self._entered(node, scope), guarded
            case ast.ClassDef():
                inner = Scope(f"{scope.name}.{node.name}" if scope.name else node.name, scope, is_function=False)
                self._classes.append((node, inner))
                return inner, guarded
            case ast.Import() | ast.ImportFrom():
                self._import(node)
            case ast.Return(value=ast.JoinedStr() | ast.BinOp()):
                self._returns.append((node, scope))
            case ast.For() | ast.AsyncFor() | ast.With() | ast.AsyncWith():
                self._loosely_bound(node, scope)
            case _:
                pass
        return scope, guarded or node.__class__ in GUARDS

    def _import(self, node: ast.AST) -> None:
        match node:
            case ast.Import():
                for name in node.names:
                    self.imports.add(name.name)
                    top = name.name.split(".")[0]
                    self._names.means[name.asname or top] = name.name if name.asname else top
            case ast.ImportFrom(module=str(module), level=0):
                self.imports.add(module)
                for name in node.names:
                    self._names.means[name.asname or name.name] = f"{module}.{name.name}"
                    self.imported.add(f"{module}.{name.name}")
            case _:
                return

    # What a function binds and tests, for the origin of its texts.

    def _entered(self, node: ast.AST, scope: Scope) -> Scope:
        assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)  # noqa: S101 - told by the caller
        name = "<lambda>" if isinstance(node, ast.Lambda) else node.name
        inner = Scope(f"{scope.name}.{name}" if scope.name else name, scope, is_function=True)
        for parameter in _parameters(node.args):
            inner.parameters[parameter.arg] = ""
        if not isinstance(node, ast.Lambda):
            self._functions.append((node, inner))
        return inner

    def _bound(self, node: ast.AST, scope: Scope, *, guarded: bool) -> None:  # noqa: C901 - one arm a kind of node
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                scope.bind(name, value)
                if isinstance(value, ast.Name) and value.id in ("print", "breakpoint"):
                    self._names.means[name] = value.id  # a second name for it calls the same
                if not scope.is_function and (name.isupper() or scope.name or name in CELERY_NAMES):
                    self._set.append((node, scope, guarded))
            case ast.AnnAssign(target=ast.Name(id=name), value=value):
                scope.bind(name, value)
                if not scope.is_function and value is not None and (name.isupper() or scope.name):
                    self._set.append((node, scope, guarded))
            case ast.AugAssign(target=ast.Name(id=name)):
                scope.bind(name, None)
                if not scope.is_function and name.isupper():
                    self._set.append((node, scope, guarded))
            case ast.NamedExpr(target=ast.Name(id=name), value=value):
                scope.bind(name, value)
            case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
                self._set.append((node, scope, guarded))
            case ast.Assign(targets=targets):
                for target in targets:
                    self._unfollowed(target, scope)
            case _:
                return

    def _loosely_bound(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.For() | ast.AsyncFor():
                self._unfollowed(node.target, scope)
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    if isinstance(item.optional_vars, ast.Name):
                        scope.bind(item.optional_vars.id, item.context_expr)
            case _:
                return

    def _unfollowed(self, target: ast.expr, scope: Scope) -> None:
        for one in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
            if isinstance(one, ast.Name):
                scope.bind(one.id, None)

    def _tested(self, node: ast.Compare, scope: Scope) -> None:
        if isinstance(node.left, ast.Subscript) and isinstance(node.left.slice, ast.Slice):
            self._compares.append((node, scope))
            return
        for side in (node.left, *node.comparators):
            if isinstance(side, ast.Name):
                scope.tested.add(side.id)
        if len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            # `is None` and `== ""` choose nothing: they are no test of a value.
            other = node.comparators[0]
            if isinstance(node.left, ast.Name) and isinstance(other, ast.Constant) and other.value in ("", None):
                scope.tested.discard(node.left.id)
            self._compares.append((node, scope))
        elif isinstance(node.ops[0], ast.Is | ast.IsNot) and isinstance(node.left, ast.Name):
            scope.tested.discard(node.left.id)

    # What is made of it.

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> None:
        parameters = []
        for one, default in _with_defaults(node.args):
            annotation = self._names.annotation(one.annotation) if one.annotation else ""
            scope.parameters[one.arg] = annotation
            parameters.append(Parameter(one.arg, annotation, None if default is None else self._names.value(default)))
        decorators = tuple(
            self._names.call(one) if isinstance(one, ast.Call) else _expression(self._names.value(one))
            for one in node.decorator_list
        )
        for path in (text for one in decorators for text in one.arguments if isinstance(text, str)):
            # `/users/<int:user>`: Flask hands a number over.
            scope.parameters.update((found[2], "int") for found in CONVERTED.finditer(path))
        self.functions.append(Function(scope.name, node.lineno, decorators, tuple(parameters)))

    def _call(self, node: ast.Call, scope: Scope, *, guarded: bool) -> None:
        names = self._names
        name = self._typed(node.func, scope)
        last = node.func.attr if isinstance(node.func, ast.Attribute) else name.rpartition(".")[2]
        if last in LOG_METHODS and isinstance(node.func, ast.Attribute):
            self._log(node, name, scope)
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and last.startswith("is"):
            scope.tested.add(node.func.value.id)
        elif last in ("match", "fullmatch", "isinstance") or last.startswith(("valid", "check", "_valid")):
            scope.tested.update(one.id for one in node.args if isinstance(one, ast.Name))
        if not name:
            return
        keywords = tuple([keyword.arg or "**" for keyword in node.keywords]) if node.keywords else ()
        self.calls.append(
            Call(
                name,
                node.lineno,
                keywords,
                tuple([names.value(one, 6) for one in node.args]) if node.args else (),
                {keyword.arg or "**": names.value(keyword.value, 5) for keyword in node.keywords}
                if keywords
                else NOTHING,
                scope.name,
                guarded,
                built(node.args[0], scope, names) if last in TEXT_TAKERS and node.args else None,
                tuple(_mentioned(node)) if name.startswith(HASHES) else (),
                bool(self._excused) and self._is_excused(node),
            )
        )
        if node.args and self._reads_environment(name):
            self._environment(node, name)

    def _is_excused(self, node: ast.Call) -> bool:
        return not self._excused.isdisjoint(range(node.lineno, (node.end_lineno or node.lineno) + 1))

    def _typed(self, func: ast.expr, scope: Scope) -> str:
        """The name of what is called; `session.get` is `requests.Session().get` where `session` is bound to one."""
        name = self._names.of(func)
        if not isinstance(func, ast.Attribute) or not isinstance(func.value, ast.Name) or not name:
            return name
        bound = scope.local.get(func.value.id)
        if bound is None and scope.is_function and func.value.id not in scope.parameters:
            top = scope
            while top.parent is not None:
                top = top.parent
            bound = top.local.get(func.value.id)
        if not bound or len(bound) != 1 or not isinstance(bound[0], ast.Call):
            return name
        made = self._names.of(bound[0].func)
        return f"{made}().{func.attr}" if made in CLIENTS else name

    def _environment(self, node: ast.Call, name: str) -> None:
        match node.args[0]:
            case ast.Constant(value=str(variable)) if variable.isidentifier():
                default = node.args[1] if len(node.args) > 1 else None
                for keyword in node.keywords:
                    if keyword.arg == "default":
                        default = keyword.value
                soft = name.endswith((".get", "getenv"))
                shown = ast.unparse(default) if default is not None else "None" if soft else None
                self.environment.append(EnvironmentRead(variable, node.lineno, shown))
            case ast.Constant():
                return
            case _:
                self.indirect.append(node.lineno)

    def _reads_environment(self, name: str) -> bool:
        if name in READERS:
            return True
        # django-environ and environs: `env = Env()`, then `env("X")`, `env.bool("X")`
        head, _, method = name.partition(".")
        return head == "env" and (not method or method in READER_METHODS) and not self.imports.isdisjoint(ENV_LIBRARIES)

    def _subscript(self, node: ast.Subscript) -> None:
        if type(node.ctx) is not ast.Load or self._names.of(node.value) not in {"os.environ", "environ"}:
            return
        match node.slice:
            case ast.Constant(value=str(variable)):
                self.environment.append(EnvironmentRead(variable, node.lineno))
            case ast.Constant():
                return
            case _:
                self.indirect.append(node.lineno)

    def _return(self, node: ast.Return, scope: Scope) -> None:
        assert node.value is not None  # noqa: S101 - kept only where there is one
        text = built(node.value, scope, self._names)
        if text is not None and "<" in text.fixed:
            self.calls.append(Call("return", node.lineno, scope=scope.name, built=text))

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        bases = tuple(self._names.of(base) or self._names.annotation(base) for base in node.bases)
        fields = tuple(
            Setting(target.id, line.lineno, self._names.value(line.value), scope.name)
            for line in node.body
            if isinstance(line, ast.Assign | ast.AnnAssign) and line.value is not None
            for target in (line.targets if isinstance(line, ast.Assign) else [line.target])
            if isinstance(target, ast.Name)
        )
        self.classes.append(Class(scope.name, node.lineno, bases, fields))
        # pydantic-settings: a field without a default is a variable that must be set.
        if not any(base.rpartition(".")[2] == "BaseSettings" for base in bases):
            return
        for field in node.body:
            match field:
                case ast.AnnAssign(target=ast.Name(id=name), value=value) if not name.startswith("_"):
                    if name == "model_config":
                        continue
                    default = None if value is None else ast.unparse(value)
                    self.environment.append(EnvironmentRead(name.upper(), field.lineno, default))
                case _:
                    continue

    def _setting(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, scope: Scope, *, guarded: bool) -> None:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = _setting_name(target)
        if not name or node.value is None:
            return
        around = scope.name if isinstance(target, ast.Name) else ""
        added = isinstance(node, ast.AugAssign)
        value = self._names.value(node.value)
        self.settings.append(Setting(name, node.lineno, value, around, added=added, guarded=guarded))

    def _assign(self, node: ast.stmt) -> None:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str() | int() | None as plain)):
                self.assignments.append(Assignment(name, node.lineno, repr(plain)))  # as `unparse`, and far quicker
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() | ast.List() | ast.Tuple() as value):
                self.assignments.append(Assignment(name, node.lineno, ast.unparse(value)))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant() as value):
                self.assignments.append(Assignment(name, node.lineno, ast.unparse(value)))
            case _:
                return

    def _log(self, node: ast.Call, name: str, scope: Scope) -> None:
        receiver = name.rpartition(".")[0].removesuffix("()").rpartition(".")[2]
        if receiver not in LOGGERS and not receiver.lower().endswith(("logger", "_log")) and "getLogger" not in name:
            return
        self.log_calls += 1
        shown = tuple(
            path for one in (*node.args, *(keyword.value for keyword in node.keywords)) for path in self._shown(one)
        )
        if shown:
            self.logged.append(Logged(name, node.lineno, shown, scope.name))

    def _shown(self, node: ast.expr) -> Iterator[str]:  # noqa: C901, PLR0912 - one arm a kind of node
        """Names whose own values an argument prints; what a function makes of them is not one of them."""
        match node:
            case ast.Name() | ast.Attribute() | ast.Subscript():
                if path := self._names.path(node):
                    yield path
            case ast.JoinedStr():
                for one in node.values:
                    if isinstance(one, ast.FormattedValue):
                        yield from self._shown(one.value)
            case ast.BinOp():
                yield from self._shown(node.left)
                yield from self._shown(node.right)
            case ast.Tuple() | ast.List():
                for item in node.elts:
                    yield from self._shown(item)
            case ast.Dict():
                for item in node.values:
                    yield from self._shown(item)
            case ast.Call(func=ast.Attribute(attr="format")):
                for item in (*node.args, *(keyword.value for keyword in node.keywords)):
                    yield from self._shown(item)
            case ast.Call(func=ast.Name(id="str" | "repr"), args=[inner]):
                yield from self._shown(inner)
            case _:
                return

    def _compare(self, node: ast.Compare, scope: Scope) -> None:
        sides = (node.left, node.comparators[0])
        if any(isinstance(one, ast.Subscript) and isinstance(one.slice, ast.Slice) for one in sides):
            self.compared.append(Compared("[:]", "", node.lineno, scope.name))
            return
        left, right = self._names.path(node.left), self._names.path(node.comparators[0])
        if left and right and any(word in left.lower() or word in right.lower() for word in PASSWORD_WORDS):
            self.compared.append(Compared(left, right, node.lineno, scope.name))


# Clients whose methods are known by the class that a name is bound to.
CLIENTS = frozenset(
    "requests.Session requests.session httpx.Client httpx.AsyncClient aiohttp.ClientSession urllib3.PoolManager "
    "smtplib.SMTP celery.Celery flask_limiter.Limiter slowapi.Limiter fastapi.FastAPI flask.Flask "
    "jinja2.Environment".split()
)


def _parameters(arguments: ast.arguments) -> list[ast.arg]:
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def _with_defaults(arguments: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None]]:
    positional = [*arguments.posonlyargs, *arguments.args]
    bare = len(positional) - len(arguments.defaults)
    for at, one in enumerate(positional):
        yield one, arguments.defaults[at - bare] if at >= bare else None
    yield from zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)


def _expression(value: Value) -> Expression:
    return value if isinstance(value, Expression) else Expression()


def _mentioned(node: ast.Call) -> Iterator[str]:
    for one in (*node.args, *(keyword.value for keyword in node.keywords)):
        for inner in ast.walk(one):
            if isinstance(inner, ast.Name):
                yield inner.id
            elif isinstance(inner, ast.Attribute):
                yield inner.attr
            elif isinstance(inner, ast.Constant) and isinstance(inner.value, str) and inner.value.isidentifier():
                yield inner.value


def _setting_name(target: ast.expr) -> str:
    """`X`, `config.X` for `app.config["X"]`, `conf.x` for `app.conf.x`; "" for what configures nothing."""
    match target:
        case ast.Name(id=name):
            return name
        case ast.Subscript(value=ast.Attribute(attr="config" | "conf" as kind), slice=ast.Constant(value=str(key))):
            return f"{kind}.{key}"
        case ast.Subscript(value=ast.Name(id="config" | "conf" as kind), slice=ast.Constant(value=str(key))):
            return f"{kind}.{key}"
        case ast.Attribute(value=ast.Attribute(attr="conf"), attr=name):
            return f"conf.{name}"
        case _:
            return ""
