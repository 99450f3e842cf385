"""What the tests of documents arrange."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from proveout.facts.documents import DocumentFacts
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.probes.documents import read_document

Library = Callable[..., dict[str, Any]]


@pytest.fixture
def library() -> Library:
    """`library({path: text, …}, files=[…])`: documents, the tree that they lie in, and a Makefile with two targets."""

    def make(texts: dict[str, str], files: Iterable[str] = ("app/main.py",), **difference: Any) -> dict[str, Any]:
        paths = dict.fromkeys((*texts, *files), 100)
        documents = tuple(read_document(path, text) for path, text in texts.items())
        return {
            "documents": DocumentFacts(documents, files=len(paths), **difference),
            "tree": TreeFacts(files=paths),
            "targets": TargetFacts.example(),
        }

    return make
