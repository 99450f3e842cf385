"""What holds for every check, whoever wrote it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from proveout.catalogue import ROOT, load, read_catalogue
from proveout.model.check import PageKind, Sight
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

CATALOGUE = read_catalogue()
BUILT = [page.id for page in CATALOGUE.values() if page.built]
SHARED_BY_CHECKS = [f"{path.parent.name}.{path.stem}" for path in ROOT.glob("*/_[a-z]*.py")]
# A check decides on facts that it is given: what it may call is what its arguments and the standard
# library's pure parts offer.
IMPURE = {"open", "print", "input", "exec", "eval", "compile", "__import__", "globals", "exit", "breakpoint"}


PURE = (
    *("collections", "dataclasses", "datetime", "fnmatch", "functools", "itertools", "json", "math", "operator", "re"),
    *("statistics", "string", "typing", "unicodedata", "urllib.parse", "ipaddress", "base64", "hashlib"),
    *("packaging.", "proveout.facts.", "proveout.model."),
)
SHARED = re.compile(r"proveout\.checks\.(\w+)\._\w+")  # what the checks of one area have in common


def functions(module: ModuleType, sights: tuple[Sight, ...]) -> Iterator[Any]:
    if hasattr(module, "check"):
        yield module.check
    for sight in sights:
        if hasattr(module, f"check_{sight}"):
            yield getattr(module, f"check_{sight}")


def judged(function: Any, example: dict[str, object]) -> Verdict | None:
    """The verdict on an example, or None where the example is for another sight."""
    wanted = [name for name in function.__annotations__ if name != "return"]
    if not set(wanted) <= set(example):
        return None
    verdict = function(**{name: example[name] for name in wanted})
    assert isinstance(verdict, Verdict)
    return verdict


@pytest.mark.parametrize("check", BUILT)
def test_the_failing_example_fails(check: str) -> None:
    module = load(check)

    verdicts = [judged(function, module.FAILS) for function in functions(module, CATALOGUE[check].sees)]

    assert [v.outcome for v in verdicts if v] and {v.outcome for v in verdicts if v} == {Outcome.FAIL}


@pytest.mark.parametrize("check", BUILT)
def test_the_passing_example_passes(check: str) -> None:
    module = load(check)

    verdicts = [judged(function, module.PASSES) for function in functions(module, CATALOGUE[check].sees)]

    assert [v.outcome for v in verdicts if v] and {v.outcome for v in verdicts if v} == {Outcome.PASS}


@pytest.mark.parametrize("check", BUILT)
def test_the_same_facts_give_the_same_verdict(check: str) -> None:
    module = load(check)

    for function in functions(module, CATALOGUE[check].sees):
        for example in (module.PASSES, module.FAILS):
            assert judged(function, example) == judged(function, example)


@pytest.mark.parametrize("check", BUILT)
def test_a_finding_can_be_seen_again(check: str) -> None:
    module = load(check)

    for function in functions(module, CATALOGUE[check].sees):
        verdict = judged(function, module.FAILS)
        assert verdict is None or any(seen.again for seen in verdict.evidence), "no evidence says how to see it again"


@pytest.mark.parametrize("check", BUILT)
def test_a_check_file_calls_nothing_that_reads_or_writes(check: str) -> None:
    path = ROOT / f"{check.replace('.', '/')}.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))

    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    caught = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Try) and not _parses(node)]

    assert not called & IMPURE
    assert not caught, "a check hides an error; only a parser of a value may fail and be answered"


@pytest.mark.parametrize("check", list(CATALOGUE))
def test_a_check_file_imports_nouns_and_pure_parts_only(check: str) -> None:
    path = ROOT / f"{check.replace('.', '/')}.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))

    names = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name for name in names if not (name.startswith(PURE) or SHARED.fullmatch(name))} == set()


def _parses(node: ast.Try) -> bool:
    """Only named errors of a value that is parsed may be caught."""
    names = {ast.unparse(handler.type) for handler in node.handlers if handler.type is not None}
    return names <= {"ValueError", "InvalidSpecifier", "InvalidVersion", "InvalidRequirement"}


@pytest.mark.parametrize("check", BUILT)
def test_every_need_can_be_answered_with_a_reason_instead_of_facts(check: str) -> None:
    module = load(check)

    for function in functions(module, CATALOGUE[check].sees):
        for name, kind in function.__annotations__.items():
            assert name in ("return", "limits") or kind is not Unreadable


@pytest.mark.parametrize("check", BUILT)
def test_each_built_check_has_its_test_file(check: str) -> None:
    area, _, name = check.partition(".")

    assert (Path(__file__).parent / area / f"test_{name}.py").is_file()


@pytest.mark.parametrize("page", [p for p in CATALOGUE.values() if p.kind is PageKind.UMBRELLA], ids=lambda p: p.id)
def test_members_of_an_umbrella_exist(page: Any) -> None:
    assert page.members
    assert all(member == "@every_other_item" or member in CATALOGUE for member in page.members)


def test_ids_are_sentences_without_a_number() -> None:
    for page in CATALOGUE.values():
        if page.kind is PageKind.CHECK:
            name = page.id.split(".")[1]
            assert name.islower()
            assert not name.startswith(("check_", "is_ok", "proper_"))
