"""Counts test functions by their names."""

import re

from proveout.facts.suite import SuiteFacts
from proveout.probes.repository import Repository

TEST_FILE = re.compile(r"(?:^|/)(?:test_[^/]*|[^/]*_tests?|tests)\.py$")
FUNCTION = re.compile(r"^[ \t]*(?:async[ \t]+)?def[ \t]+test\w*[ \t]*\(", re.MULTILINE)
MULTIPLIED = re.compile(r"\bparametri[sz]e\b|\bparameterized\b|\bsubTest\(|\bpytest_generate_tests\b|\bhypothesis\b")
OTHER = re.compile(r"\.(?:test|spec|cy)\.[jt]sx?$|(?:^|/)__tests__/[^/]+\.[jt]sx?$|_test\.go$|_spec\.rb$")

# One of these stands in every path that the pattern could match.
OTHER_WORDS = (".test.", ".spec.", ".cy.", "__tests__/", "_test.go", "_spec.rb")


def read_suite(repository: Repository) -> SuiteFacts:
    """Functions whose name begins with `test` in files that pytest and Django would look into."""
    functions: dict[str, int] = {}
    multiplied = []
    for path in repository.ending(".py"):
        if not TEST_FILE.search(path) and "/tests/" not in f"/{path}":
            continue
        text = repository.text(path)
        if not isinstance(text, str):
            multiplied.append(text.reason)
            continue
        if count := len(FUNCTION.findall(text)):
            functions[path] = count
            if found := MULTIPLIED.search(text):
                multiplied.append(f"{path}:{text.count(chr(10), 0, found.start()) + 1}")
    others = tuple(
        path for path in repository.holding(*OTHER_WORDS) if OTHER.search(path) and "node_modules/" not in path
    )
    return SuiteFacts(functions, tuple(multiplied), others, repository.seen_at)
