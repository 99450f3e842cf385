"""How the service's own code decodes tokens: the keywords of each `jwt.decode`, as far as they can be read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .code import dotted

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

LIBRARIES = ("jwt", "jwt.api_jwt", "jose.jwt", "authlib.jose")
WANTED = ("algorithms", "audience", "issuer", "options", "verify", "leeway")
UNREAD = "?"


def decodes(found: Found) -> list[dict[str, Any]]:
    """[{"where", "library", "given": {keyword: value}}]; a value that is not read is "?"."""
    made: list[dict[str, Any]] = []
    for module in found.modules_of_service():
        names = vars(module)
        holders = {name for name, one in names.items() if _library(one)}
        if not holders:
            continue
        try:
            with open(module.__dict__["__file__"], encoding="utf-8", errors="replace") as file:
                tree = ast.parse(file.read(1024 * 1024))
        except (OSError, SyntaxError, ValueError, RecursionError):
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = dotted(node.func)
            root, _, last = called.rpartition(".")
            if not ((root in holders and last == "decode") or (not root and called in holders and "decode" in called)):
                continue
            given = {one.arg: _value(one.value, names) for one in node.keywords if one.arg in WANTED}
            if any(one.arg is None for one in node.keywords):
                given["**"] = UNREAD
            for at, name in enumerate(("", "", "algorithms")):
                if name and len(node.args) > at:
                    given[name] = _value(node.args[at], names)
            holder = names.get(root or called)
            library = (getattr(holder, "__name__", "") if root else getattr(holder, "__module__", "")).partition(".")[0]
            shown = {name: found.mask(name, value) for name, value in given.items()}
            path = found.relative(module.__dict__["__file__"])
            made.append({"where": "{0}:{1}".format(path, node.lineno), "library": library, "given": shown})
    return made


def _library(value: Any) -> bool:
    name = getattr(value, "__name__", "") if type(value).__name__ == "module" else getattr(value, "__module__", "")
    if type(value).__name__ == "module":
        return name in LIBRARIES
    return str(name) in ("jwt.api_jwt", "jose.jwt") and getattr(value, "__name__", "") == "decode"


def _value(node: ast.AST, names: dict[str, Any]) -> Any:
    """Literals, constants of the module, and attributes of what it holds. Nothing is called."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return [_value(one, names) for one in node.elts]
    if isinstance(node, ast.Dict):
        keys = [_value(one, names) if one is not None else UNREAD for one in node.keys]
        return {str(key): _value(one, names) for key, one in zip(keys, node.values)}
    if isinstance(node, ast.Name):
        return _shown(names.get(node.id, UNREAD))
    if isinstance(node, ast.Attribute):
        parts = dotted(node).split(".")
        value: Any = names.get(parts[0], UNREAD)
        for part in parts[1:]:
            held = getattr(value, "__dict__", None)
            if held is None or part not in held:
                kind = vars(type(value)).get(part) if value is not UNREAD else None
                value = kind if isinstance(kind, (str, int, float, bool, list, tuple)) else UNREAD
            else:
                value = held[part]
            if value is UNREAD:
                break
        return _shown(value)
    return UNREAD


def _shown(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_shown(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _shown(one) for key, one in value.items()}
    return UNREAD
