"""Tells how a text is put together, and where its pieces come from, as far as one function shows it."""

import ast
import re

from proveout.facts.python import Built, Part
from proveout.probes.python_names import Names

MOST_FIXED = 400
MOST_BEFORE = 40
DEEPEST = 6
# What a handler reads of its caller. Django, Flask, FastAPI, DRF, aiohttp and Tornado.
OF_REQUEST = frozenset(
    "args form json values GET POST data query_params path_params headers cookies body files FILES META get_json "
    "match_info query json_body get_data view_args content_params get_argument".split()
)
NUMBERS = frozenset(
    "int float len bool round abs sum hash id ord time.time uuid.UUID uuid.uuid4 decimal.Decimal".split()
)
TYPED = frozenset(
    "int float bool UUID uuid.UUID Decimal decimal.Decimal date datetime datetime.date datetime.datetime "
    "timedelta".split()
)
# Calls whose last name says that they quote, escape or choose.
CLEANERS = frozenset(
    "escape quote quote_name quote_ident quote_identifier quoted_name Identifier SQL Literal Placeholder clean linkify "
    "sanitize sanitize_html conditional_escape format_html escapejs json_script dumps tojson quote_plus urlencode "
    "literal bindparam isoformat strftime render render_to_string render_template slugify secure_filename "
    "hexdigest url_for reverse".split()
)
SAME_TEXT = frozenset("strip lower upper title lstrip rstrip capitalize decode encode str format casefold get".split())
# Names of parameters that usually hold a number, whatever nobody wrote beside them.
COUNTS = re.compile(
    r"(^|_)(id|ids|pk|limit|offset|page|size|count|n|num|number|days?|hours?|minutes?|seconds?|years?|months?|weeks?|port|dim|k|"
    r"version|level|index|idx|now|date|time|start|end|since|until|timestamp|ts)$"
)
WORST = ("request", "parameter", "unknown", "cleaned", "number", "constant")


class Scope:
    """One function, class or module while it is read."""

    __slots__ = ("is_function", "local", "name", "parameters", "parent", "tested")

    def __init__(self, name: str, parent: "Scope | None", *, is_function: bool) -> None:
        self.name = name
        self.parent = parent
        self.is_function = is_function
        self.parameters: dict[str, str] = {}
        self.local: dict[str, list[ast.expr | None]] = {}  # None: bound in a way that is not followed
        self.tested: set[str] = set()  # compared with something, or asked by a method such as isdigit

    def bind(self, name: str, value: ast.expr | None) -> None:
        """Remember one assignment of a name."""
        self.local.setdefault(name, []).append(value)


def built(node: ast.expr, scope: Scope, names: Names, depth: int = 0) -> Built | None:
    """How a text is put together; None for a fixed text and for what is no text at all.

    A name is followed to its only assignment in the same function.
    """
    match node:
        case ast.JoinedStr():
            pieces: list[ast.expr | str] = [
                one.value
                if isinstance(one, ast.FormattedValue)
                else str(one.value)
                if isinstance(one, ast.Constant)
                else ""
                for one in node.values
            ]
            return _built("f-string", pieces, scope, names)
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(fixed))):
            filling = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            if isinstance(node.right, ast.Dict):
                filling = node.right.values
            return _built("%", _interleaved(fixed.replace("%%", "%"), "%", filling), scope, names)
        case ast.BinOp(op=ast.Add()):
            summands = _summands(node)
            if not any(isinstance(one, str) for one in summands):
                return None
            return _built("+", summands, scope, names)
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str(fixed)))):
            filling = [*node.args, *(keyword.value for keyword in node.keywords)]
            return _built("format", _interleaved(fixed, "{", filling), scope, names)
        case ast.Call(func=ast.Name(id="str" | "text") | ast.Attribute(attr="text" | "dedent"), args=[inner, *_]):
            return built(inner, scope, names, depth + 1) if depth < DEEPEST else None
        case ast.Name(id=name) if depth < DEEPEST and scope.is_function:
            bound = scope.local.get(name, [])
            if len(bound) == 1 and bound[0] is not None:
                return built(bound[0], scope, names, depth + 1)
            return None
        case _:
            return None


def _interleaved(fixed: str, mark: str, filling: list[ast.expr]) -> list[ast.expr | str]:
    pieces: list[ast.expr | str] = []
    rest = fixed
    for one in filling:
        head, _, rest = rest.partition(mark)
        pieces += [head, one]
        rest = rest.partition("}")[2] if mark == "{" else rest.lstrip("0123456789.-")[1:]
    return [*pieces, rest]


def _summands(node: ast.expr) -> list[ast.expr | str]:
    # A loop, because a long text may be added up from hundreds of lines.
    found: list[ast.expr | str] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        found.append(_fixed_or(node.right))
        node = node.left
    found.append(_fixed_or(node))
    return found[::-1]


def _fixed_or(node: ast.expr) -> ast.expr | str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else node


def _built(how: str, pieces: list[ast.expr | str], scope: Scope, names: Names) -> Built | None:
    fixed = ""
    parts: list[Part] = []
    for piece in pieces:
        if isinstance(piece, str):
            fixed += piece
            continue
        inner = built(piece, scope, names) if isinstance(piece, ast.JoinedStr | ast.BinOp) else None
        if inner is not None:
            parts += [Part(part.source, part.origin, part.before or fixed[-MOST_BEFORE:]) for part in inner.parts]
            fixed += inner.fixed
            continue
        parts.append(Part(names.path(piece) or "an expression", origin(piece, scope, names), fixed[-MOST_BEFORE:]))
        fixed += "{}"
    return Built(how, fixed[:MOST_FIXED], tuple(parts)) if parts else None


def origin(node: ast.expr, scope: Scope, names: Names, depth: int = 0) -> str:  # noqa: C901, PLR0912 - one arm a node
    """Where a value comes from: one of the words of `Part.origin`."""
    if depth > DEEPEST:
        return "unknown"
    match node:
        case ast.Constant():
            return "constant"
        case ast.Name(id=name):
            return _origin_of_name(name, scope, names, depth)
        case ast.Call():
            return _origin_of_call(node, scope, names, depth)
        case ast.Attribute() | ast.Subscript():
            if from_request(names.path(node)):
                return "request"
            root: ast.expr = node
            while isinstance(root, ast.Attribute | ast.Subscript):
                root = root.value
            if isinstance(root, ast.Name) and root.id.isupper():
                return "constant"  # a value of a table of ours
            if isinstance(root, ast.Name) and (bound := scope.local.get(root.id)) and len(bound) == 1 and bound[0]:
                # `data = request.get_json()`, then `data["name"]`
                found = origin(bound[0], scope, names, depth + 1)
                return found if found == "request" and root.id not in scope.tested else "unknown"
            return "unknown"
        case ast.JoinedStr():
            return _worst(
                [
                    origin(one.value, scope, names, depth + 1)
                    for one in node.values
                    if isinstance(one, ast.FormattedValue)
                ]
            )
        case ast.BinOp():
            return _worst([origin(one, scope, names, depth + 1) for one in (node.left, node.right)])
        case ast.BoolOp():
            return _worst([origin(one, scope, names, depth + 1) for one in node.values])
        case ast.IfExp():
            # The test may be the choice of an allowed value.
            found = _worst([origin(one, scope, names, depth + 1) for one in (node.body, node.orelse)])
            return found if found in ("constant", "number", "cleaned") else "unknown"
        case ast.List() | ast.Tuple():
            return _worst([origin(one, scope, names, depth + 1) for one in node.elts])
        case ast.Await():
            return origin(node.value, scope, names, depth + 1)
        case _:
            return "unknown"


def from_request(path: str) -> bool:
    """True for `request.args.x`, `self.request.GET.x` and the like."""
    parts = [part.removesuffix("()") for part in path.split(".")]
    if "request" not in parts[:3]:
        return False
    at = parts.index("request")
    return at + 1 < len(parts) and parts[at + 1] in OF_REQUEST


def _origin_of_name(name: str, scope: Scope, names: Names, depth: int) -> str:
    if name in scope.tested:
        return "unknown"  # it may be one of a few words by now
    bound = scope.local.get(name)
    if bound:
        found = [origin(one, scope, names, depth + 1) if one is not None else "unknown" for one in bound]
        if name in scope.parameters:
            found.append(_origin_of_parameter(name, scope.parameters[name]))
        return found[0] if len(set(found)) == 1 else "unknown"
    if name in scope.parameters:
        return _origin_of_parameter(name, scope.parameters[name])
    return "constant" if name.isupper() else "unknown"


def _origin_of_parameter(name: str, annotation: str) -> str:
    plain = annotation.removesuffix(" | None").removeprefix("Optional[").removeprefix("typing.Optional[").rstrip("]")
    if plain in TYPED:
        return "number"
    if not plain and COUNTS.search(name):
        return "unknown"
    if plain in ("", "str", "typing.Any", "Any", "Union[str, None"):
        return "parameter"
    return "unknown"  # an enumeration, a model, a literal: it may hold a few words only


def _origin_of_call(node: ast.Call, scope: Scope, names: Names, depth: int) -> str:
    path = names.path(node.func)
    last = path.rpartition(".")[2] or (node.func.attr if isinstance(node.func, ast.Attribute) else "")
    if path in NUMBERS:
        return "number"
    if last in CLEANERS:
        return "cleaned"
    if from_request(path):
        # `request.args.get("page", type=int)` is a number.
        return "unknown" if any(keyword.arg == "type" for keyword in node.keywords) else "request"
    if last == "join" and node.args and isinstance(node.func, ast.Attribute):
        found = origin(node.args[0], scope, names, depth + 1)
        return found if found in ("constant", "number", "cleaned") else "unknown"
    if last == "str" and node.args:
        return origin(node.args[0], scope, names, depth + 1)
    if last in SAME_TEXT and isinstance(node.func, ast.Attribute):
        return origin(node.func.value, scope, names, depth + 1)
    return "unknown"


def _worst(found: list[str]) -> str:
    return min(found, key=WORST.index, default="constant")
