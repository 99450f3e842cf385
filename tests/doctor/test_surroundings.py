"""Tools, repository and environment file, before a run."""

import pytest

from proveout.catalogue import Catalogue
from proveout.doctor.reach import Reach
from proveout.doctor.surroundings import environment_file, repository, tools
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.history import HistoryFacts
from proveout.facts.scan import ScanFacts
from proveout.model.check import Page, PageKind, Sight
from proveout.model.diagnosis import State
from proveout.model.need import Look, Need, Unreadable
from proveout.model.plan import Task


def reach(facts: type) -> Reach:
    task = Task("a.x", "a.x", {}, (Look(Sight.FILES, "check", (("seen", Need(facts)),)),))
    page = Page("a.x", PageKind.CHECK, "It is so", {}, sees=(Sight.FILES,))
    return Reach(Catalogue(lambda: {"a.x": page}), {("X.md", "one"): (task,), ("X.md", "two"): (task,)})


def test_without_git_every_line_on_the_history_is_counted_once() -> None:
    (finding,) = tools(reach(HistoryFacts), {"git": False})

    assert (finding.state, finding.items, finding.checks) == (State.MISSING, 2, ("a.x",))
    assert finding.do.startswith("install git")


def test_a_scanner_is_only_named_where_a_line_depends_on_it() -> None:
    needed = tools(reach(ScanFacts), {"git": True})
    not_needed = tools(reach(HistoryFacts), {"git": True})

    assert [one.about for one in needed] == ["git", "ruff"]
    assert needed[1].state is State.MISSING
    assert [one.about for one in not_needed] == ["git"]


def test_a_scanner_that_is_installed_is_ready() -> None:
    _, ruff = tools(reach(ScanFacts), {"git": True, "ruff": True})

    assert ruff.state is State.READY


def test_a_folder_without_a_repository_is_said_once() -> None:
    unread = Unreadable("this folder is no git repository")

    assert [one.state for one in repository(reach(HistoryFacts), unread, has_git=True)] == [State.MISSING]
    assert repository(reach(HistoryFacts), unread, has_git=False) == []


@pytest.mark.parametrize(
    ("history", "sentence"),
    [
        (HistoryFacts.example(shallow=True), "the clone is shallow"),
        (HistoryFacts.example(upstream="", ahead=None), "the branch main has no upstream"),
        (HistoryFacts.example(upstream="", ahead=None, branch=""), "a detached head has no upstream"),
        (HistoryFacts(head="", commits=0), "nothing was ever committed here"),
    ],
)
def test_a_history_that_hides_something_is_not_ready(history: HistoryFacts, sentence: str) -> None:
    (finding,) = repository(reach(HistoryFacts), history, has_git=True)

    assert finding.state is not State.READY
    assert sentence in finding.says
    assert finding.do


def test_a_whole_history_with_an_upstream_is_ready() -> None:
    (finding,) = repository(reach(HistoryFacts), HistoryFacts.example(), has_git=True)

    assert finding.state is State.READY


def test_an_environment_file_that_nobody_handed_over_is_missing() -> None:
    (finding,) = environment_file(reach(EnvironmentFacts), Unreadable("no environment file"), "staging")

    assert (finding.state, finding.items) == (State.MISSING, 2)
    assert "staging is started with" in finding.do


def test_lines_of_an_environment_file_that_assign_nothing_are_said() -> None:
    (finding,) = environment_file(reach(EnvironmentFacts), EnvironmentFacts.example(unclear=(3, 9)), "production")

    assert finding.state is State.PARTLY
    assert "(line 3, 9)" in finding.says


def test_an_empty_environment_file_is_not_ready() -> None:
    (finding,) = environment_file(reach(EnvironmentFacts), EnvironmentFacts.example(values={}), "production")

    assert finding.state is State.PARTLY


def test_an_environment_file_is_ready_and_none_of_its_values_is_told() -> None:
    facts = EnvironmentFacts.example(values={"SECRET_KEY": "q9T-v1xWc7_ZrK4mN8sLp2eYh"})

    (finding,) = environment_file(reach(EnvironmentFacts), facts, "production")

    assert finding.state is State.READY
    assert "q9T" not in repr(finding)
