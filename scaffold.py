"""The two files of a new check. Beside dev.py, because it is for developers: it is not shipped with proveout."""

import ast
import keyword
import re
from pathlib import Path

TO_WRITE = "TO WRITE"
NO_STATEMENTS = {"check", "test", "validate", "verify", "ensure", "should"}
NOT_MEASURED = {"umbrella", "attest"}
WORDS = re.compile(r"[a-z]+(_[a-z0-9]+)*")

OPENING = f'''"""{TO_WRITE}: what is true when all is well, as a sentence.
'''

ADVICE = {
    "Why": f"{TO_WRITE}: what happens to users or data while this is false.",
    "Fix": f"{TO_WRITE}: what to change, per framework where they differ.",
}

PLAN = f'''
Proof:
    {TO_WRITE}: what is looked at, and for an absence the control that would have been found.

Asked as:
    {TO_WRITE}: phrases of real checklists; parted by semicolons
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
'''

FACTS_IMPORT = "from proveout.facts.tree import TreeFacts"
VERDICT_IMPORT = "from proveout.model.verdict import Verdict, unknown"

JUDGEMENT = """
PASSES = {{"tree": TreeFacts.example(){example}}}
FAILS = {{"tree": TreeFacts.example(files={{}}){example}}}


def check(tree: TreeFacts{parameter}) -> Verdict:
    return unknown("{to_write}: how the facts are judged")
"""

TEST = '''"""Tests of `{check}`: refusals first, then edges, then the plain case."""

from proveout.checks.{check} import {names}
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome


def test_the_bad_state_fails() -> None:
    tree = TreeFacts.example(files={{}})

    verdict = check(tree{argument})

    assert verdict.outcome is Outcome.FAIL


def test_the_good_state_passes() -> None:
    tree = TreeFacts.example()

    verdict = check(tree{argument})

    assert verdict.outcome is Outcome.PASS
'''


class ScaffoldError(Exception):
    """Why nothing was written, as a sentence."""


def write_check(root: Path, check: str) -> tuple[Path, Path]:
    """Write the page and the test of `check` below `root`. A page that is only planned gets what it lacks.

    Writes nothing at all where one of the two cannot be written.
    """
    area, name = parted(check)
    page = root / "src" / "proveout" / "checks" / area / f"{name}.py"
    test = root / "tests" / "checks" / area / f"test_{name}.py"
    if test.exists():
        raise ScaffoldError(f"{test.relative_to(root)} exists already. Nothing was written.")
    planned = page.read_text(encoding="utf-8") if page.exists() else OPENING + PLAN
    if judges(planned):
        raise ScaffoldError(f"{page.relative_to(root)} judges already. Nothing was written.")
    for path, text in ((page, with_judgement(planned)), (test, test_of(check, planned))):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return page, test


def parted(check: str) -> tuple[str, str]:
    """Area and name of an id that says what is true."""
    area, dot, name = check.partition(".")
    if not dot or not WORDS.fullmatch(area) or not WORDS.fullmatch(name) or keyword.iskeyword(area):
        raise ScaffoldError(f"'{check}' is no id. Write area.what_is_true in small letters: http.hsts_lasts_a_year")
    if area in NOT_MEASURED:
        raise ScaffoldError(f"'{area}' holds pages that nobody measures. Choose the area that '{name}' is about.")
    first, *more = name.split("_")
    if not more or first in NO_STATEMENTS:
        raise ScaffoldError(f"'{name}' does not say what is true when all is well. Try words like hsts_lasts_a_year.")
    return area, name


def judges(page: str) -> bool:
    return any(isinstance(node, ast.FunctionDef) for node in ast.parse(page).body)


def with_judgement(planned: str) -> str:
    """The planned page with advice in its docstring, and with examples and a function that still judges nothing."""
    lines = planned.rstrip("\n").splitlines()
    imports = [number for number, line in enumerate(lines) if line.startswith("from proveout.")]
    # From the bottom up, so that the numbers above stay right.
    lines.insert(imports[-1] + 1, VERDICT_IMPORT)
    lines.insert(imports[0], FACTS_IMPORT)
    for section in reversed(ADVICE):
        if f"{section}:" not in lines:
            lines[1:1] = ["", f"{section}:", f"    {ADVICE[section]}"]
    if has_limits(planned):
        gap, parameter, example = "\n\n", ", limits: Limits", ', "limits": Limits()'
    else:
        gap, parameter, example = "\n", "", ""
    return "\n".join(lines) + gap + JUDGEMENT.format(parameter=parameter, example=example, to_write=TO_WRITE)


def test_of(check: str, planned: str) -> str:
    if has_limits(planned):
        return TEST.format(check=check, names="Limits, check", argument=", Limits()")
    return TEST.format(check=check, names="check", argument="")


def has_limits(page: str) -> bool:
    return any(isinstance(node, ast.ClassDef) and node.name == "Limits" for node in ast.parse(page).body)
