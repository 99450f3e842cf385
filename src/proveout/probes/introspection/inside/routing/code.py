"""What functions of the service are made of: their wrappers, and what they name and call."""

from __future__ import annotations

import ast
import os
from typing import TYPE_CHECKING

from .schemas import kind_of_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found

DEEPEST_WRAPPER, DEEPEST_CALL, MOST_FUNCTIONS = 20, 3, 60
HOLDERS = ("f", "fn", "func", "function", "view", "view_func", "wrapped", "handler", "obj")
CALLED = ("function", "method", "cython_function_or_method")
LONGEST_SOURCE = 1024 * 1024  # characters


class Code:
    """Reads a source file when a function of it is asked for, once."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._files: dict[str, dict[int, ast.AST]] = {}
        self._said: dict[tuple[str, int], Said] = {}
        self._makers: dict[tuple[str, int], str] = {}

    def is_own(self, function: Any) -> bool:
        code = getattr(function, "__code__", None)
        return code is not None and bool(self._found.relative(code.co_filename))

    def said(self, function: Any) -> Said:
        """What stands in one function alone."""
        code = function.__code__
        key = (code.co_filename, code.co_firstlineno)
        if key not in self._said:
            node = self._nodes(code.co_filename).get(code.co_firstlineno)
            self._said[key] = Said(node)
        return self._said[key]

    def reached(self, *functions: Any, without: Any = None) -> Reach:
        """What functions of the service come to: those that they call count too, some steps deep.

        `without` is the view that a wrapper holds, where the wrapper alone is asked for.
        """
        reach = Reach()
        seen: set[int] = {id(one.__code__) for one in unwrapped(without) if hasattr(one, "__code__")}
        waiting = [(one, 0) for one in functions]
        while waiting and len(seen) < MOST_FUNCTIONS:
            function, depth = waiting.pop(0)
            function = getattr(function, "__func__", function)
            if not self.is_own(function) or id(function.__code__) in seen:
                continue
            seen.add(id(function.__code__))
            said = self.said(function)
            reach.words |= said.words
            reach.calls += said.calls
            for word in said.words:
                value = resolve(function, word.split(".", 1)[0].partition("(")[0])
                value = _along(value, word)
                kind = type(value)
                # To look at anything else, a proxy of the request above all, may run code.
                if issubclass(kind, type) or (kind.__module__ != "builtins" and kind_of_schema(kind)):
                    reach.values[word.replace("()", "")] = value
                for inner in unwrapped(value) if hasattr(kind, "__code__") else ():
                    if depth < DEEPEST_CALL and hasattr(type(inner), "__code__"):
                        waiting.append((inner, depth + 1))
        return reach

    def maker(self, function: Any) -> str:
        """The name of what made a wrapper ("login_required"), which functools.wraps hides; "" where it is none."""
        code = getattr(function, "__code__", None)
        if code is None:
            return ""
        named = getattr(code, "co_qualname", "")
        if named:
            return str(named).split(".<locals>")[0].rpartition(".")[2] if ".<locals>" in named else ""
        self._nodes(code.co_filename)
        return self._makers.get((code.co_filename, code.co_firstlineno), "")

    def _nodes(self, path: str) -> dict[int, ast.AST]:
        if path not in self._files:
            nodes: dict[int, ast.AST] = {}
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    text = file.read(LONGEST_SOURCE + 1)
                tree = ast.parse(text) if len(text) <= LONGEST_SOURCE else None
            except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
                tree = None
            for node in ast.walk(tree) if tree is not None else ():
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
                    nodes[first] = node
                    for inner in ast.walk(node):
                        if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)) and inner is not node:
                            line = min([inner.lineno, *(one.lineno for one in inner.decorator_list)])
                            self._makers.setdefault((path, line), node.name)  # the outermost comes first
                elif isinstance(node, ast.Lambda):
                    nodes.setdefault(node.lineno, node)
            self._files[path] = nodes
        return self._files[path]


class Said:
    """Dotted names ("request.get_json", "Schema().load"), and calls with the keywords that are literals."""

    def __init__(self, node: ast.AST | None) -> None:
        self.words: set[str] = set()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        if node is None:
            return
        inner: list[ast.AST] = node.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else [node]  # type: ignore[assignment]
        for statement in inner:
            for one in ast.walk(statement):
                if isinstance(one, (ast.Name, ast.Attribute)):
                    self.words.add(dotted(one))
                elif isinstance(one, ast.Constant) and isinstance(one.value, (str, int)):
                    self.words.add("={0}".format(str(one.value)[:80]))
                elif isinstance(one, ast.Call):
                    given = {key.arg: literal(key.value) for key in one.keywords if key.arg}
                    self.calls.append((dotted(one.func), given))
                    self.words.add("{0}()".format(dotted(one.func)))
                    self.words |= {"{0}({1}=)".format(dotted(one.func), name) for name in given}
                elif isinstance(one, ast.Raise):
                    self.words.add("raise")


class Reach:
    def __init__(self) -> None:
        self.words: set[str] = set()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.values: dict[str, Any] = {}

    def has(self, *words: str) -> bool:
        """True where one of the words stands there, whole or at the end of a dotted name."""
        return any(one in self.words or any(word.endswith("." + one) for word in self.words) for one in words)


def dotted(node: ast.AST) -> str:
    parts: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            inner = dotted(node.func)
            return ".".join([inner + "()", *reversed(parts)])
        elif isinstance(node, ast.Await):
            node = node.value
        elif isinstance(node, ast.Subscript):
            parts.append("[]")
            node = node.value
        elif isinstance(node, ast.Name):
            return ".".join([node.id, *reversed(parts)])
        else:
            return ".".join(["?", *reversed(parts)])


def literal(node: ast.AST) -> Any:
    """The value of a literal; "?" for anything else."""
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return "?"


def resolve(function: Any, name: str) -> Any:
    """What a name means in a function: of its closure, else of its module."""
    code = function.__code__
    for free, cell in zip(code.co_freevars, function.__closure__ or ()):
        if free == name:
            return _contents(cell)
    return function.__globals__.get(name)


def _along(value: Any, word: str) -> Any:
    """Follows a dotted name through modules and classes only: to ask an object may run code."""
    for part in word.split(".")[1:]:
        if part.endswith("()") or not issubclass(type(value), (type(os), type)):
            return value
        value = vars(value).get(part)
    return value


def closure(function: Any) -> dict[str, Any]:
    """The values that a wrapper holds, by name."""
    code = getattr(function, "__code__", None)
    if code is None:
        return {}
    return {name: _contents(cell) for name, cell in zip(code.co_freevars, function.__closure__ or ())}


def _contents(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # not filled yet
        return None


def unwrapped(function: Any) -> Iterator[Any]:
    """The function, and each that it wraps, from the outside."""
    for _ in range(DEEPEST_WRAPPER):
        if function is None:
            return
        yield function
        # What it holds comes first: `__wrapped__` may skip wrappers, or not be there.
        inner = next(
            (one for name, one in closure(function).items() if name in HOLDERS and type(one).__name__ in CALLED), None
        )
        if inner is None and type(function).__name__ in (*CALLED, "_lru_cache_wrapper"):
            inner = getattr(function, "__wrapped__", None) or getattr(function, "__func__", None)
        if inner is None and type(function).__name__ == "partial":
            inner = function.func
        if inner is function:
            return
        function = inner


def from_package(function: Any, *packages: str) -> bool:
    """True for a wrapper that a package's code made, whatever it is called."""
    code = getattr(function, "__code__", None)
    if code is None:
        return False
    parts = code.co_filename.replace(os.sep, "/").split("/")
    return any(package in parts for package in packages)
