"""Whether the service can be imported, before anything of it is."""

from dataclasses import replace

import pytest

from proveout.catalogue import Catalogue
from proveout.doctor.reach import Reach
from proveout.doctor.service import service
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.service import Service
from proveout.facts.tree import TreeFacts
from proveout.model.check import Page, PageKind, Sight
from proveout.model.diagnosis import Finding, State
from proveout.model.need import Look, Need, Unreadable
from proveout.model.plan import Task

FACTS = ("EffectiveSettingsFacts",)
SETTINGS = Look(Sight.SETTINGS, "check", (("seen", Need(EffectiveSettingsFacts)),))
FILES = Look(Sight.FILES, "check_files", (("seen", Need(TreeFacts)),))


def said(found: Service | Unreadable, *looks: Look, execute: bool = True) -> list[Finding]:
    task = Task("a.x", "a.x", {}, looks or (SETTINGS,))
    page = Page("a.x", PageKind.CHECK, "It is so", {}, sees=(Sight.SETTINGS, Sight.FILES))
    return service(
        Reach(Catalogue(lambda: {"a.x": page}), {("X.md", "one"): (task,)}), lambda: found, FACTS, execute=execute
    )


def test_where_no_line_asks_for_settings_nothing_is_said() -> None:
    assert said(Unreadable("no service was found"), FILES) == []


def test_a_service_that_is_not_found_is_missing_with_the_reason() -> None:
    (finding,) = said(Unreadable("no service was found: name one with --entry"))

    assert (finding.state, finding.items) == (State.MISSING, 1)
    assert "--entry" in finding.says


def test_where_files_can_stand_in_only_a_part_is_missing() -> None:
    (finding,) = said(Unreadable("no service was found"), SETTINGS, FILES)

    assert finding.state is State.PARTLY


def test_where_nothing_may_be_run_that_is_the_reason() -> None:
    (finding,) = said(Service.example(), execute=False)

    assert finding.state is State.MISSING
    assert "nothing of the repository is run" in finding.says


@pytest.mark.parametrize(
    ("missing", "named"), [(("flask",), "lacks flask"), (tuple("abcdefg"), "a, b, c, d, e and 2 more")]
)
def test_packages_that_are_missing_are_named(missing: tuple[str, ...], named: str) -> None:
    example = Service.example()

    (finding,) = said(replace(example, interpreter=replace(example.interpreter, missing=missing)))

    assert finding.state is State.MISSING
    assert named in finding.says
    assert "--install" in finding.do


def test_what_speaks_against_an_interpreter_is_said() -> None:
    example = Service.example()

    (finding,) = said(replace(example, interpreter=replace(example.interpreter, remark="Python 3.7 is too old")))

    assert (finding.state, "Python 3.7 is too old" in finding.says) == (State.PARTLY, True)


def test_a_service_with_all_that_it_needs_is_ready() -> None:
    (finding,) = said(Service.example())

    assert finding.state is State.READY
    assert finding.says == "shop.main:app in the top folder is imported with Python 3.12.4 (.venv)"
