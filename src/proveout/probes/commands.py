"""Resolves what a command names against the checkout: modules, scripts, files."""

import ast
import json
import re
from posixpath import normpath

from proveout.facts.platform import Process, Reference
from proveout.facts.server import servers_of, simple_commands
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

NODE_WORDS = frozenset("install ci i add dlx exec create init".split())
# First parts of a module's name that no installed package goes by.
OWN = frozenset("app apps main wsgi asgi application server api run manage config project core backend src".split())
SCRIPT = re.compile(r"[\w./-]+\.(sh|py|mjs|cjs|js|ts)")


class Resolver:
    """Looks for what commands name. A name of an installed package is not found here, and is no fault."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._files = repository.whole
        self._names: dict[str, frozenset[str] | None] = {}

    def references(self, process: Process) -> list[Reference]:
        """Everything that the command of a process names, in order."""
        where = f"{process.path}:{process.line}"
        found: list[Reference] = []
        root = process.root
        for words in simple_commands(process.command):
            if words[0] == "cd" and len(words) > 1:
                root = _below(root, words[1])
                found.append(self._folder(words[1], root, where))
            else:
                found += self._words(words, root, where)
        for server in servers_of(process.command):
            if server.app:
                folder = _below(root, server.flag("chdir", "app-dir") or "")
                found += self._module(server.app, folder, where)
        return found

    def _words(self, words: tuple[str, ...], root: str, where: str) -> list[Reference]:
        name, rest = words[0].rpartition("/")[2], words[1:]
        if re.fullmatch(r"python[\d.]*|bash|sh", name):
            rest = tuple(word for word in rest if word not in ("-u", "-O", "-B", "-e", "-x"))
            return [self._file(rest[0], root, where)] if rest and SCRIPT.fullmatch(rest[0]) else []
        if SCRIPT.fullmatch(words[0]) and "/" in words[0]:
            return [self._file(words[0], root, where)]
        if name in ("npm", "yarn", "pnpm"):
            return self._node(rest, root, where)
        if name in ("pip", "pip3") or (name == "uv" and rest[:1] == ("pip",)):
            files = [rest[at + 1] for at, word in enumerate(rest[:-1]) if word in ("-r", "--requirement", "-c")]
            return [self._file(file, root, where) for file in files]
        return self._celery(rest, root, where) if name == "celery" else []

    def folder(self, text: str, root: str, where: str) -> Reference:
        return self._folder(text, _below(root, text), where)

    def file(self, text: str, root: str, where: str) -> Reference:
        return self._file(text, root, where)

    def module(self, text: str, root: str, where: str) -> Reference:
        """`package.module:callable`, which must be in the checkout."""
        return self._module(text, root, where)[0]

    def _folder(self, text: str, folder: str, where: str) -> Reference:
        if "$" in text:
            return Reference(text, where, None, "its name depends on a variable")
        found = not folder or any(path.startswith(f"{folder}/") for path in self._files)
        return Reference(text, where, found, folder or "the top folder")

    def _file(self, text: str, root: str, where: str) -> Reference:
        if "$" in text or text.startswith(("/", "~")):
            return Reference(text, where, None, "a path outside the checkout")
        path = _below(root, text)
        found = path in self._files
        if not found and (self._repository.root / path).is_file():
            return Reference(text, where, None, f"{path} lies here and is not tracked")
        elsewhere = "" if found else next((file for file in self._files if file.endswith(f"/{_below('', text)}")), "")
        if elsewhere:
            return Reference(text, where, None, f"{elsewhere}, if the command runs there")
        return Reference(text, where, found, path)

    def _module(self, text: str, root: str, where: str) -> list[Reference]:
        module, _, name = text.partition(":")
        path = module.replace(".", "/")
        endings = (f"{path}.py", f"{path}/__init__.py")
        bases = tuple(dict.fromkeys((root, _below(root, "src"))))
        for base in bases:
            for ending in endings:
                whole = _below(base, ending)
                if whole in self._files:
                    return [self._callable(text, name, whole, where)]
        elsewhere = next((file for file in self._files if file.endswith(tuple(f"/{one}" for one in endings))), "")
        if elsewhere:
            return [Reference(text, where, None, f"{elsewhere}, if PYTHONPATH leads there")]
        first = path.split("/", 1)[0]
        here = any(
            file == _below(base, f"{first}.py") or file.startswith(f"{_below(base, first)}/")
            for base in bases
            for file in self._files
        )
        if here or first in OWN:
            return [Reference(text, where, found=False, looked=_below(root, endings[0]))]
        return [Reference(text, where, None, "it may be an installed package")]

    def _callable(self, text: str, name: str, path: str, where: str) -> Reference:
        first = re.split(r"[.(]", name, maxsplit=1)[0]
        if not first:
            return Reference(text, where, found=True, looked=path)
        names = self._top_names(path)
        if names is None or "*" in names:
            return Reference(text, where, None, f"{path} cannot be read as a list of names")
        return Reference(text, where, first in names, f"{path}, the name {first}")

    def _top_names(self, path: str) -> frozenset[str] | None:
        """What a module binds when it is imported; `*` stands for what another module gives."""
        if path not in self._names:
            text = self._repository.text(path)
            self._names[path] = None if isinstance(text, Unreadable) else _bound(text)
        return self._names[path]

    def _node(self, rest: tuple[str, ...], root: str, where: str) -> list[Reference]:
        folder = root
        words = list(rest)
        for option in ("--prefix", "--cwd", "-C"):
            if option in words[:-1]:
                folder = _below(root, words.pop(words.index(option) + 1))
        words = [word for word in words if not word.startswith("-")]
        if not words or words[0] in NODE_WORDS:
            return []
        run = words[0] in ("run", "run-script")
        script = words[1] if run and len(words) > 1 else words[0]
        manifest = _below(folder, "package.json")
        if manifest not in self._files:
            elsewhere = any(file.endswith("/package.json") for file in self._files)
            return [Reference(f"script '{script}'", where, None if elsewhere else False, manifest)]
        text = self._repository.text(manifest)
        try:
            scripts = json.loads(text)["scripts"] if isinstance(text, str) else {}
        except (ValueError, KeyError, TypeError, RecursionError):
            scripts = {}
        if script in scripts:
            return [Reference(f"script '{script}'", where, found=True, looked=manifest)]
        # `yarn vite` and `npm start` fall back on programs and on server.js.
        return [Reference(f"script '{script}'", where, False if run else None, manifest)]

    def _celery(self, rest: tuple[str, ...], root: str, where: str) -> list[Reference]:
        for at, word in enumerate(rest):
            if word in ("-A", "--app") and at + 1 < len(rest):
                return self._module(rest[at + 1], root, where)
            if word.startswith("--app="):
                return self._module(word.removeprefix("--app="), root, where)
        return []


def _bound(text: str) -> frozenset[str] | None:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    names: set[str] = set()
    blocks: list[ast.stmt] = list(tree.body)
    while blocks:
        node = blocks.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                names.add(node.name)
            case ast.Import() | ast.ImportFrom():
                names |= {(one.asname or one.name).split(".")[0] for one in node.names}
            case ast.Assign():
                names |= {one.id for target in node.targets for one in ast.walk(target) if isinstance(one, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.If() | ast.Try() | ast.With() | ast.For():
                blocks += [one for one in ast.iter_child_nodes(node) if isinstance(one, ast.stmt)]
                blocks += [inner for one in getattr(node, "handlers", []) for inner in one.body]
            case _:
                continue
    # A module with `__getattr__` binds whatever it likes.
    return frozenset(names | {"*"} if "__getattr__" in names else names)


def _below(root: str, path: str) -> str:
    joined = normpath(f"{root}/{path}" if root and not path.startswith("/") else path or ".")
    return "" if joined == "." else joined.removeprefix("./").lstrip("/")
