import pytest

from proveout.checks.release.code_has_no_leftovers import Limits, check
from proveout.facts.python import Call, Module, Note, PythonFacts
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

CLEAN = Module("app/main.py", calls=(Call("app.run", 3),))


def judged(*modules: Module, limits: Limits | None = None, tree: TreeFacts | None = None) -> Outcome:
    return check(tree or TreeFacts.example(), PythonFacts(modules), limits or Limits()).outcome


def test_no_python_proves_nothing() -> None:
    assert judged() is Outcome.UNKNOWN


def test_only_tests_prove_nothing() -> None:
    assert judged(Module("tests/test_a.py", is_test=True)) is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    assert judged(CLEAN, Module("app/old.py", broken="app/old.py:1 is no Python")) is Outcome.UNKNOWN


def test_browser_sources_that_are_not_read_leave_it_open() -> None:
    tree = TreeFacts.example(files={"app/main.py": 10, "frontend/src/App.tsx": 900})

    assert judged(CLEAN, tree=tree) is Outcome.UNKNOWN


def test_debuggers_prints_mocks_and_notes_fail() -> None:
    assert judged(Module("app/a.py", calls=(Call("pdb.set_trace", 1),))) is Outcome.FAIL
    assert judged(Module("app/a.py", calls=(Call("print", 1),))) is Outcome.FAIL
    assert judged(Module("app/a.py", imports=("unittest.mock",))) is Outcome.FAIL
    assert judged(Module("app/a.py", notes=(Note("TODO", 4, "later"),))) is Outcome.FAIL


def test_a_command_line_tool_may_print() -> None:
    assert judged(CLEAN, Module("scripts/seed.py", calls=(Call("print", 1),))) is Outcome.PASS


def test_tests_may_hold_what_ships_may_not() -> None:
    in_tests = Module("tests/test_a.py", is_test=True, imports=("unittest.mock",), calls=(Call("print", 2),))

    assert judged(CLEAN, in_tests) is Outcome.PASS


def test_a_stated_number_of_notes_is_allowed() -> None:
    module = Module("app/a.py", notes=(Note("TODO", 4, "later"),))

    assert judged(module, limits=Limits(max=1)) is Outcome.PASS


@pytest.mark.parametrize(
    "source",
    [
        'x = __import__("pdb").set_trace()\n',
        'import importlib\nimportlib.import_module("ipdb").set_trace()\n',
        "import pdb\nstop = pdb.set_trace\n",
        "import builtins\nbuiltins.print(1)\n",
        "p = print\np(2)\n",
        "def f():\n    stop = breakpoint\n    stop()\n",
        "x = 1  # PRODUCTION: change this\n",
    ],
)
def test_a_leftover_in_another_dress_fails(source: str) -> None:
    assert judged(read_module("app/main.py", source)) is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "x = 1  # noqa  # TODO: later\n",
        "# todo: later\nx = 1\n",
        "x = 1  # todo fix\n",
        'def f():\n    """TODO: write"""\n',
        'def f():\n    """Sums up.\n\n    FIXME: wrong for none.\n    """\n',
        "list(map(print, [1]))\n",
        'import builtins\ngetattr(builtins, "print")(1)\n',
    ],
)
def test_what_may_be_a_leftover_leaves_it_open(source: str) -> None:
    assert judged(read_module("app/main.py", source)) is Outcome.UNKNOWN


def test_a_text_that_holds_a_number_sign_and_the_word_is_no_note() -> None:
    assert judged(read_module("app/main.py", 'x = "see # TODO list"\n')) is Outcome.PASS


@pytest.mark.parametrize("path", ["app/templates/a.html", "app/latest/x.js", "mail/welcome.j2"])
def test_a_template_that_is_not_read_leaves_it_open(path: str) -> None:
    assert judged(CLEAN, tree=TreeFacts.example(files={"app/main.py": 10, path: 90})) is Outcome.UNKNOWN


def test_a_stated_word_that_nobody_looks_for_leaves_it_open() -> None:
    assert judged(CLEAN, limits=Limits(words=("WIP",))) is Outcome.UNKNOWN


def test_a_folder_that_only_ends_like_scripts_may_not_print() -> None:
    assert judged(Module("app/transcripts/a.py", calls=(Call("print", 1),))) is Outcome.FAIL
