"""Names and values of syntax nodes, followed through the imports of their file."""

import ast
from collections.abc import Mapping
from sys import intern

from proveout.facts.python import Expression, Value

DEEPEST = 8  # levels of a literal; deeper ones are cut, never wrong
MOST_TEXT = 300  # characters of a text that is kept
# Most calls have no keywords, and half of all values are names: what is equal is held once.
NOTHING: Mapping[str, Value] = {}
UNNAMED = Expression(keywords=NOTHING)
CUT = Expression("…")


class Names:
    """What the names of one file mean: `get` is `requests.get` after `from requests import get`."""

    def __init__(self) -> None:
        self.means: dict[str, str] = {}
        self._plain: dict[str, Expression] = {}

    def of(self, node: ast.expr) -> str:
        """The dotted name of a node, with `()` after each call in it; "" where it has none."""
        if type(node) is ast.Name:
            return self.means.get(node.id, node.id)
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            parts.append(self.means.get(node.id, node.id))
        elif isinstance(node, ast.Call):
            inner = self.of(node.func)
            parts.append(f"{inner}()" if inner else "()")
        else:
            return ""
        return intern(".".join(reversed(parts)))

    def path(self, node: ast.expr) -> str:
        """As `of`, with keys: `request.form["name"]` is `request.form.name`."""
        if isinstance(node, ast.Subscript):
            inner = self.path(node.value)
            key = node.slice
            if inner and isinstance(key, ast.Constant) and isinstance(key.value, str):
                return f"{inner}.{key.value}"
            return inner
        if isinstance(node, ast.Attribute):
            inner = self.path(node.value)
            return f"{inner}.{node.attr}" if inner else ""
        return self.of(node)

    def annotation(self, node: ast.expr | None) -> str:
        """The annotation as written, with imported names in full."""
        match node:
            case None:
                return ""
            case ast.Constant(value=str(text)):
                return text
            case ast.Constant():
                return "None"
            case ast.Subscript():
                inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                return f"{self.annotation(node.value)}[{', '.join(self.annotation(one) for one in inner)}]"
            case ast.BinOp():
                return f"{self.annotation(node.left)} | {self.annotation(node.right)}"
            case _:
                return self.of(node)

    def value(self, node: ast.expr, depth: int = 0) -> Value:  # noqa: C901, PLR0912 - one arm a kind of node
        """The literal that a node is, and an Expression for all that is none."""
        kind = type(node)
        if kind is ast.Constant:
            return _constant(node.value)  # type: ignore[attr-defined] # told by its type
        if kind is ast.Name or kind is ast.Attribute:
            name = self.of(node)
            if name not in self._plain:
                self._plain[name] = Expression(name, keywords=NOTHING)
            return self._plain[name]
        if depth > DEEPEST:
            return CUT
        match node:
            case ast.List() | ast.Tuple() | ast.Set():
                return tuple(self.value(one, depth + 1) for one in node.elts)
            case ast.Dict():
                return {
                    "**" if key is None else str(key.value) if isinstance(key, ast.Constant) else f"{self.path(key)}…":
                    self.value(value, depth + 1)
                    for key, value in zip(node.keys, node.values, strict=True)
                }  # fmt: skip
            case ast.Call():
                return self.call(node, depth)
            case ast.Starred():
                return Expression("*")
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                return -number
            case ast.BinOp(op=ast.Add()):
                return _joined(self.value(node.left, depth + 1), self.value(node.right, depth + 1))
            case ast.BinOp(op=ast.Mult()):
                left, right = self.value(node.left, depth + 1), self.value(node.right, depth + 1)
                # 10 * 1024 * 1024 and 60 * 60 are how sizes and times are written.
                return left * right if isinstance(left, int) and isinstance(right, int) else UNNAMED
            case ast.Subscript():
                return Expression(self.path(node))
            case ast.IfExp() | ast.BoolOp():
                parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
                return Expression("or", tuple(self.value(one, depth + 1) for one in parts))
            case ast.Await():
                return self.value(node.value, depth)
            case _:
                return UNNAMED

    def call(self, node: ast.Call, depth: int = 0) -> Expression:
        """A call as a value."""
        return Expression(
            self.of(node.func),
            tuple(self.value(one, depth + 1) for one in node.args),
            {keyword.arg or "**": self.value(keyword.value, depth + 1) for keyword in node.keywords}
            if node.keywords
            else NOTHING,
            called=True,
        )


def _constant(value: object) -> Value:
    if isinstance(value, str):
        return value if len(value) <= MOST_TEXT else value[:MOST_TEXT]
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return value if value.bit_length() <= 64 else Expression()
    return Expression()


def _joined(left: Value, right: Value) -> Value:
    if isinstance(left, str) and isinstance(right, str):
        return (left + right)[:MOST_TEXT]
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    if isinstance(left, tuple) or isinstance(right, tuple):
        # A list and something that is none, as in `BASE + ["x"]`: what is known of it is kept.
        return (*(left if isinstance(left, tuple) else (left,)), *(right if isinstance(right, tuple) else (right,)))
    return Expression()
