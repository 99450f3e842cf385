"""The checklist that is drafted for a team that has none."""

from functools import cache

import pytest

from proveout.bind import Binder
from proveout.catalogue import read_catalogue
from proveout.init.detected import TOLD_BY, Detected
from proveout.init.draft import draft_checklist
from proveout.intake import read_checklist
from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Page, PageKind, Sight
from proveout.model.checklist import Checklist, Says

CATALOGUE = read_catalogue()
BINDER = Binder(CATALOGUE)
EVERYTHING = Detected(frozenset({*TOLD_BY, "frontend", "container", "phone", "sector"}))


def read(text: str) -> Checklist:
    return read_checklist(text.encode(), "PRODUCTION_CHECKLIST.md")


def bind(text: str) -> tuple[Binding, ...]:
    return BINDER.bind(read(text))


def page(check: str, title: str, *asked_as: str) -> Page:
    return Page(check, PageKind.CHECK, title, {"Asked as": "; ".join(asked_as)}, sees=(Sight.FILES,))


@cache
def drafted(found: Detected) -> tuple[list[Page], str]:
    pages = [page for page in CATALOGUE.values() if found.wants(page)]
    return pages, draft_checklist(pages, bind)


@pytest.mark.parametrize(
    "found",
    [
        EVERYTHING,
        Detected(),
        Detected(frozenset({"django", "postgres", "celery", "redis"})),
    ],
    ids=lambda found: "+".join(sorted(found.uses)) if len(found.uses) < 9 else "everything",
)
def test_every_line_is_bound_to_exactly_its_check(found: Detected) -> None:
    pages, text = drafted(found)

    bindings = bind(text)

    wanted = {one.id for one in pages if one.kind is not PageKind.UMBRELLA and not one.is_stated}
    assert [len(binding.bound) for binding in bindings] == [1] * len(bindings)
    assert sorted(binding.bound[0].id for binding in bindings) == sorted(wanted)
    assert {binding.sense for binding in bindings} == {Sense.PLAIN}


def test_every_line_is_open_and_nothing_else_is_an_item() -> None:
    _, text = drafted(EVERYTHING)

    checklist = read(text)

    assert {item.says for item in checklist.items} == {Says.OPEN}
    assert len(checklist.items) == text.count("\n- [ ] ")
    assert checklist.repairs == ()


def test_few_lines_need_a_pin() -> None:
    _, text = drafted(EVERYTHING)

    assert text.count("proveout: pin") <= 5


def test_nothing_is_drafted_for_what_is_not_there() -> None:
    _, text = drafted(Detected(frozenset({"flask"})))

    areas = {binding.bound[0].id.partition(".")[0] for binding in bind(text)}

    assert not areas & {"celery", "redis", "db", "backup", "migrations", "storage", "websocket", "frontend"}
    assert {"http", "secrets", "deps", "attest"} <= areas


def test_a_line_that_no_words_bind_is_pinned() -> None:
    unbound = draft_checklist([page("docs.x", "It is so", "so it is")], lambda _: [Binding("x")])

    assert "- [ ] It is so <!-- proveout: pin docs.x -->" in unbound.splitlines()


def test_a_line_in_another_sense_is_worded_again() -> None:
    def later(text: str) -> list[Binding]:
        sense = Sense.PROMISED_FOR_LATER if "It is so" in text else Sense.PLAIN
        return [Binding("x", (Bound("docs.x", 0.9),), sense=sense)]

    assert "- [ ] So it is then" in draft_checklist([page("docs.x", "It is so", "so it is then")], later)


def test_a_limit_that_the_words_happen_to_name_is_not_taken() -> None:
    def limited(text: str) -> list[Binding]:
        return [Binding("x", (Bound("docs.x", 0.9, limits={"per": "1h"} if "It is so" in text else {}),))]

    assert "- [ ] So it is then" in draft_checklist([page("docs.x", "It is so", "so it is then")], limited)


def test_no_page_gives_a_checklist_without_lines() -> None:
    assert read(draft_checklist([], bind)).items == ()
