"""Reads the names and words of one file."""

import ast
import re

from proveout.facts.contents import ContentsFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

WORD = re.compile(r"\w[\w.-]*\w|\w")


def read_contents(repository: Repository, question: str = "") -> ContentsFacts | Unreadable:
    """The file that the question names; a bare name may lie in any one folder."""
    path = question.strip("/").removeprefix("./")
    if not path:
        return ContentsFacts("", seen_at=repository.seen_at)  # nobody asked for words
    if path not in repository.whole:
        elsewhere = [one for one in repository.whole if one.rsplit("/", 1)[-1].lower() == path.lower()]
        if len(elsewhere) != 1:
            return Unreadable(f"{path} is not among the files that can be read")
        path = elsewhere[0]
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return text
    words: dict[str, int] = {}
    for at, line in enumerate(text.splitlines(), start=1):
        for word in WORD.findall(line.lower()):
            for part in (word, *re.split(r"[.-]", word)) if not word.isalnum() else (word,):
                words.setdefault(part, at)
    return ContentsFacts(path, _defined(text) if path.endswith(".py") else {}, words, repository.seen_at)


def _defined(text: str) -> dict[str, int]:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)) | ast.arg(arg=name):
                names = [name]
            case ast.alias(name=name, asname=other):
                names = [*name.split("."), *([other] if other else [])]
            case ast.Constant(value=str(name)) if name.isidentifier():
                names = [name]
            case _:
                continue
        for name in names:
            found[name] = min(getattr(node, "lineno", 1), found.get(name, 1_000_000_000))
    return found
