"""Bindings as people and machines get to see them."""

import json

from proveout.model.binding import Binding, Bound, Sense
from proveout.model.checklist import Checklist, Item, Says
from proveout.report.bindings import bindings_json, bindings_table

LINES = (
    Item("1", 3, "HSTS is sent\x1b[31m", says=Says.TICKED),
    Item("2", 4, "Sing a song", says=Says.OPEN),
    Item("3", 5, "Something with doors and a very long story " * 5),
)
CHECKLIST = Checklist("c.md", "C", LINES, repairs=("2 signs were mended.",))
HSTS = Bound("http.hsts_lasts_a_year", 0.95, ("told by: hsts ~0.95", "hsts"), {"hosts": ("a.org", "b.org")})
BINDINGS = {
    "1": Binding("1", (HSTS,), (Bound("tls.x", 0.4),), Sense.CONDITIONAL),
    "2": Binding("2", reason="no check answers it"),
    "3": Binding("3", perhaps=(Bound("deploy.y", 0.6),)),
}


def test_a_hostile_line_cannot_draw_on_the_terminal() -> None:
    assert "\x1b" not in bindings_table([CHECKLIST], BINDINGS)


def test_the_table_says_what_is_bound_how_surely_and_why() -> None:
    text = bindings_table([CHECKLIST], BINDINGS)

    assert "→ http.hsts_lasts_a_year (hosts=a.org+b.org)  0.95" in text
    assert "because of hsts" in text
    assert "sense: conditional" in text
    assert "repaired: 2 signs were mended." in text


def test_candidates_are_shown_where_nothing_is_bound() -> None:
    text = bindings_table([CHECKLIST], BINDINGS)

    assert "? deploy.y  0.60" in text
    assert "tls.x" not in text


def test_a_line_that_binds_to_nothing_stays_visible_with_the_reason() -> None:
    assert "· no check answers it" in bindings_table([CHECKLIST], BINDINGS)


def test_no_line_is_wider_than_asked() -> None:
    assert all(len(line) <= 80 for line in bindings_table([CHECKLIST], BINDINGS, width=80).splitlines())


def test_the_json_holds_all_of_it() -> None:
    items = json.loads(bindings_json([CHECKLIST], BINDINGS))["items"]

    assert [item["line"] for item in items] == [3, 4, 5]
    assert items[0]["bound"][0]["because"] == ["told by: hsts ~0.95", "hsts"]
    assert items[0]["perhaps"][0]["id"] == "tls.x"
    assert items[1]["reason"] == "no check answers it"
