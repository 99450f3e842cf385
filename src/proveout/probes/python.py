"""Reads Python sources: one parse and one walk per file. Nothing is imported or run."""

import ast
import gc
import io
import re
import tokenize

from proveout.facts.python import Assignment, Call, EnvironmentRead, Module, Note, PythonFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

TEST_PATH = re.compile(
    r"(^|/)(tests?|testing|conftest|fixtures?|examples?|docs?|benchmarks?)(/|\.py$)|(^|/)test_|_tests?\.py$"
)
NOTE = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b[:\s]*(.*)")
# Environment readers besides `os`: the first argument is the name, `default` or the second one the default.
READERS = frozenset({"os.getenv", "os.environ.get", "environ.get", "getenv", "decouple.config"})
ENV_LIBRARIES = frozenset({"environ", "environs"})
READER_METHODS = frozenset("str bool int float list tuple dict json url path db cache email_url search_url".split())


def read_python(repository: Repository) -> PythonFacts:
    """Imports, environment reads, calls, literal assignments and notes of every `.py` file."""
    modules = []
    collected = gc.isenabled()
    gc.disable()  # trees of short life: a collection in the middle of a parse only costs
    try:
        for path in repository.ending(".py"):
            text = repository.text(path)
            modules.append(
                Module(path, _is_test(path), broken=text.reason)
                if isinstance(text, Unreadable)
                else read_module(path, text)
            )
    finally:
        if collected:
            gc.enable()
    return PythonFacts(tuple(modules), seen_at=repository.seen_at)


def read_module(path: str, text: str) -> Module:
    """What one source says. A file that is no Python of this interpreter is `broken`, never an error."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        return Module(
            path, _is_test(path), broken=f"{path}{f':{line}' if line else ''} is no Python that 3.11+ can read"
        )
    reader = _Reader()
    try:
        reader.read(tree)
    except RecursionError:
        return Module(path, _is_test(path), broken=f"{path} is nested too deeply to be read")
    return Module(
        path,
        _is_test(path),
        imports=tuple(sorted(reader.imports)),
        environment=tuple(reader.environment),
        indirect=tuple(reader.indirect),
        calls=tuple(reader.calls),
        assignments=tuple(reader.assignments),
        notes=_notes(text),
    )


def _is_test(path: str) -> bool:
    return TEST_PATH.search(path) is not None


class _Reader:
    """One walk over a tree. Names are followed through `import` and `from … import … as`."""

    def __init__(self) -> None:
        self.imports: set[str] = set()
        self.environment: list[EnvironmentRead] = []
        self.indirect: list[int] = []
        self.calls: list[Call] = []
        self.assignments: list[Assignment] = []
        self._means: dict[str, str] = {}

    def read(self, tree: ast.Module) -> None:
        nodes = list(ast.walk(tree))
        for node in nodes:  # imports first: a call may stand above a late import
            self._import(node)
        guarded = {id(inner) for node in nodes if isinstance(node, ast.Compare) for inner in node.comparators}
        for node in nodes:
            match node:
                case ast.Call():
                    self._call(node)
                case ast.Subscript() if id(node) not in guarded:
                    self._subscript(node)
                case ast.ClassDef():
                    self._settings_class(node)
                case _:
                    continue
        for node in tree.body:
            self._assign(node)

    def _import(self, node: ast.AST) -> None:
        match node:
            case ast.Import():
                for name in node.names:
                    self.imports.add(name.name)
                    self._means[name.asname or name.name.split(".")[0]] = (
                        name.name if name.asname else name.name.split(".")[0]
                    )
            case ast.ImportFrom(module=str(module), level=0):
                self.imports.add(module)
                for name in node.names:
                    self._means[name.asname or name.name] = f"{module}.{name.name}"
            case _:
                return

    def _name(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            parts.append(self._means.get(node.id, node.id))
        elif isinstance(node, ast.Call):
            inner = self._name(node.func)
            parts.append(f"{inner}()" if inner else "()")
        else:
            return ""
        return ".".join(reversed(parts))

    def _call(self, node: ast.Call) -> None:
        name = self._name(node.func)
        if not name:
            return
        keywords = tuple(keyword.arg or "**" for keyword in node.keywords)
        self.calls.append(Call(name, node.lineno, keywords))
        if not self._reads_environment(name) or not node.args:
            return
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
        if self._name(node.value) not in {"os.environ", "environ"} or not isinstance(node.ctx, ast.Load):
            return
        match node.slice:
            case ast.Constant(value=str(variable)):
                self.environment.append(EnvironmentRead(variable, node.lineno))
            case ast.Constant():
                return
            case _:
                self.indirect.append(node.lineno)

    def _settings_class(self, node: ast.ClassDef) -> None:
        # pydantic-settings: a field without a default is a variable that must be set.
        if not any(self._name(base).rpartition(".")[2] == "BaseSettings" for base in node.bases):
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

    def _assign(self, node: ast.stmt) -> None:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() | ast.List() | ast.Tuple() as value):
                self.assignments.append(Assignment(name, node.lineno, ast.unparse(value)))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant() as value):
                self.assignments.append(Assignment(name, node.lineno, ast.unparse(value)))
            case _:
                return


def _notes(text: str) -> tuple[Note, ...]:
    if not NOTE.search(text):
        return ()  # most files: no second pass over them
    notes = []
    try:
        # Only the tokenizer knows a comment from a string that holds one.
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT and (found := NOTE.match(token.string)):
                notes.append(Note(found[1], token.start[0], found[2].strip()))
    except (tokenize.TokenError, SyntaxError):
        return tuple(notes)
    return tuple(notes)
