from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.bind import Binder
from proveout.bind.cue import read_cues
from proveout.bind.words import is_filler, stems_of
from proveout.catalogue import Catalogue, read_catalogue
from proveout.errors import UsageError
from proveout.model.binding import Binding
from proveout.model.check import Page
from proveout.model.checklist import Checklist, Item, ItemKind, Says

MakePage = Callable[..., Page]


def item(text: str, **difference: object) -> Item:
    fields: dict[str, object] = {"id": "a1", "line": 14, "text": text, "says": Says.OPEN, **difference}
    return Item(**fields)  # type: ignore[arg-type]  # a test states what differs


def ids(binding: Binding) -> tuple[str, ...]:
    return tuple(one.id for one in binding.bound)


def bound(catalogue: Catalogue, text: str, **difference: object) -> tuple[str, ...]:
    return ids(Binder(catalogue).bind_item(item(text, **difference)))


def test_a_pin_to_an_id_that_does_not_exist_is_refused_with_the_nearest() -> None:
    pinned = item("Soup", directives={"pin": ("http.hsts_lasts_a_yeer",)})

    with pytest.raises(UsageError, match=r"line 14: there is no check .* Did you mean 'http.hsts_lasts_a_year'"):
        Binder(read_catalogue()).bind_item(pinned)


def test_a_pin_of_the_configuration_is_looked_at_before_anything_is_bound(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match=r"the pin of item a1: there is no check 'soup.is_cold'"):
        Binder(catalogue, pins={"a1": ("soup.is_cold",)})


def test_forbidding_an_id_that_does_not_exist_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match=r"there is no check 'soup.is_cold'"):
        bound(catalogue, "Soup", directives={"forbid": ("soup.is_cold",)})


def test_a_cue_that_cannot_be_read_is_left_out_and_named(page: MakePage) -> None:
    broken = page("soup.is_hot", "soup hot", "soup + warm")

    with pytest.warns(UserWarning, match=r"checks/soup/is_hot.py: 'Told by' line 1: write '\+'.* It is left out"):
        binder = Binder(Catalogue(lambda: {broken.id: broken}))

    assert ids(binder.bind_item(item("warm soup"))) == ("soup.is_hot",)


def test_every_cue_of_the_catalogue_can_be_read() -> None:
    for page in read_catalogue().values():
        told = read_cues(page.id, page.sections.get("Told by", ""))
        for cue in (*told.cues, *filter(None, [told.never])):
            assert cue.parsed.confidence


def test_no_phrase_is_of_two_pages() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for page in read_catalogue().values():
        for phrase in page.asked_as:
            stems = tuple(stems_of(phrase))
            if sum(not is_filler(stem) for stem in stems) > 1:
                owners.setdefault(stems, set()).add(page.id)

    assert not {phrase: ids for phrase, ids in owners.items() if len(ids) > 1}


def test_a_cache_that_cannot_be_read_or_written_costs_time_only(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "cues.json").write_text("{", encoding="utf-8")
    taken = tmp_path / "file"
    taken.write_text("", encoding="utf-8")

    assert ids(Binder(catalogue, cache=tmp_path).bind_item(item("Hot soup"))) == ("soup.is_hot",)
    assert ids(Binder(catalogue, cache=taken).bind_item(item("Hot soup"))) == ("soup.is_hot",)


def test_cues_that_were_kept_bind_like_cues_that_were_read(catalogue: Catalogue, tmp_path: Path) -> None:
    lines = [item(text) for text in ("Salted soup", "Table laid", "fresh bread every morning", "pepper", "Menu print")]
    fresh = [Binder(catalogue).bind_item(one) for one in lines]
    Binder(catalogue, cache=tmp_path)

    kept = [Binder(catalogue, cache=tmp_path).bind_item(one) for one in lines]

    assert (tmp_path / "cues.json").exists()
    assert kept == fresh


def test_kept_cues_are_read_anew_when_a_page_has_changed(page: MakePage, tmp_path: Path) -> None:
    before, after = page("soup.is_hot", "soup"), page("soup.is_hot", "broth")
    Binder(Catalogue(lambda: {before.id: before}), cache=tmp_path)

    changed = Binder(Catalogue(lambda: {after.id: after}), cache=tmp_path)

    assert ids(changed.bind_item(item("broth"))) == ("soup.is_hot",)
    assert not ids(changed.bind_item(item("soup")))


def test_a_page_can_say_which_words_never_mean_it(page: MakePage) -> None:
    hot = page("soup.is_hot", "soup + hot", "never: (staff | dog) | @kitchen", asked="hot soup for everybody")
    catalogue = Catalogue(lambda: {hot.id: hot})

    assert bound(catalogue, "Hot soup for everybody")
    assert not bound(catalogue, "Hot soup for everybody, staff too")
    assert not bound(catalogue, "Hot soup", section=("Kitchen",))


@pytest.mark.parametrize("text", ["Chairs are comfortable", "✅", "", "12"])
def test_a_line_of_which_no_check_speaks_is_bound_to_nothing_and_says_so(catalogue: Catalogue, text: str) -> None:
    binding = Binder(catalogue).bind_item(item(text))

    assert not binding.bound
    assert binding.reason


def test_a_weak_cue_suggests_and_does_not_bind(catalogue: Catalogue) -> None:
    binding = Binder(catalogue).bind_item(item("Croissants"))

    assert not binding.bound
    assert [one.id for one in binding.perhaps] == ["bread.is_fresh"]
    assert "0.60, 0.70 is needed" in binding.reason


def test_two_checks_told_by_the_same_words_decide_nothing(catalogue: Catalogue) -> None:
    binding = Binder(catalogue).bind_item(item("The door"))

    assert not binding.bound
    assert {one.id for one in binding.perhaps} == {"door.is_open", "door.is_closed"}
    assert "pin the one that is meant" in binding.reason


def test_a_narrative_line_needs_more_than_a_plain_cue(catalogue: Catalogue) -> None:
    assert bound(catalogue, "We salted the soup") == ("soup.is_salted",)
    assert not bound(catalogue, "We salted the soup", kind=ItemKind.NARRATIVE, says=Says.NONE)


def test_a_marked_line_needs_no_more_than_others_where_it_looks_like_narration(catalogue: Catalogue) -> None:
    assert bound(catalogue, "We salted the soup", kind=ItemKind.NARRATIVE) == ("soup.is_salted",)


@pytest.mark.parametrize("text", ["Cause: soup not salted", "Salt the soup:", "Salted soup $5 a bowl"])
def test_an_unmarked_line_that_only_tells_of_others_binds_nothing(catalogue: Catalogue, text: str) -> None:
    assert not bound(catalogue, text, says=Says.NONE)
    assert bound(catalogue, text, says=Says.OPEN)


def test_an_unmarked_row_of_a_runbook_binds_nothing(catalogue: Catalogue) -> None:
    assert not bound(catalogue, "Salt the soup", says=Says.NONE, section=("Troubleshooting",))


def test_a_cue_goes_before_the_near_phrase_of_another_check(page: MakePage) -> None:
    told = page("soup.is_hot", "soup ~0.72")
    asked = page("soup.is_fine", asked="soup in the big pot today")

    assert bound(Catalogue(lambda: {one.id: one for one in (told, asked)}), "soup in big pot") == ("soup.is_hot",)


def test_a_phrase_in_another_order_is_not_the_same_phrase(page: MakePage) -> None:
    only = page("soup.is_hot", asked="pot before soup")
    binder = Binder(Catalogue(lambda: {only.id: only}))

    assert binder.ranked(item("Pot before the soup"))[0].told
    assert not binder.ranked(item("Soup before the pot"))[0].told


def test_two_checks_may_share_their_words_where_both_cues_say_so(catalogue: Catalogue) -> None:
    assert set(bound(catalogue, "Table laid")) == {"table.is_laid", "table.is_clean"}


def test_a_part_is_not_added_to_its_own_whole_even_where_its_cue_says_so(page: MakePage) -> None:
    whole = page("umbrella.menu_ready", "menu + today", members=("menu.is_printed",))
    part = page("menu.is_printed", "menu ~0.85 &")

    assert bound(Catalogue(lambda: {one.id: one for one in (whole, part)}), "menu today") == ("umbrella.menu_ready",)


def test_a_check_shares_its_words_where_any_of_its_cues_says_so(page: MakePage) -> None:
    one = page("table.is_laid", "table + laid ~0.95", "laid ~0.85 &")
    other = page("table.is_clean", "table + laid &")

    assert len(bound(Catalogue(lambda: {page.id: page for page in (one, other)}), "Table laid")) == 2


@pytest.mark.parametrize("text", ["Hot soup and fresh bread", "Hot soup (bread is fresh)", "Hot soup - fresh bread"])
def test_a_second_check_is_bound_for_a_part_that_the_first_does_not_explain(catalogue: Catalogue, text: str) -> None:
    assert set(bound(catalogue, text)) == {"soup.is_hot", "bread.is_fresh"}


def test_a_second_check_is_not_bound_for_words_of_the_same_part(catalogue: Catalogue) -> None:
    assert len(bound(catalogue, "Hot soup in fresh bread")) == 1


def test_a_second_check_of_the_same_words_is_not_bound(catalogue: Catalogue) -> None:
    assert bound(catalogue, "Fresh bread, 20 %") == ("bread.is_fresh",)


def test_a_part_that_is_named_goes_before_the_whole(catalogue: Catalogue) -> None:
    assert bound(catalogue, "Menu") == ("umbrella.menu_ready",)
    assert bound(catalogue, "Menu printed") == ("menu.is_printed",)


def test_a_phrase_alone_does_not_make_a_part_go_before_a_whole_that_a_cue_names(page: MakePage) -> None:
    pages = (
        page("umbrella.menu_ready", "menu", members=("menu.is_printed",)),
        page("menu.is_printed", asked="menu updated"),
    )
    catalogue = Catalogue(lambda: {one.id: one for one in pages})

    assert bound(catalogue, "Update the menu") == ("umbrella.menu_ready",)


def test_a_phrase_is_not_enough_where_the_line_is_about_watching_it(page: MakePage) -> None:
    pages = (page("oven.is_warm", asked="large oven preheated slowly in winter"), page("till.is_open", "till"))
    catalogue = Catalogue(lambda: {one.id: one for one in pages})

    assert bound(catalogue, "Large oven preheated slowly in winter, kindly") == ("oven.is_warm",)
    assert not bound(catalogue, "Large oven preheated slowly in winter monitoring")


def test_a_sign_in_a_heading_is_no_claim_unless_its_words_are_sure(page: MakePage) -> None:
    pages = (page("soup.is_hot", "soup + hot", "soup + boiling ~0.96"), page("till.is_open", "till"))
    catalogue = Catalogue(lambda: {one.id: one for one in pages})

    assert not bound(catalogue, "Hot soup today", says=Says.CLAIMED, raw="## Hot soup today ✅")
    assert bound(catalogue, "Soup is boiling", says=Says.CLAIMED, raw="## Soup is boiling ✅") == ("soup.is_hot",)
    assert bound(catalogue, "Hot soup today", says=Says.CLAIMED, raw="- ✅ Hot soup today") == ("soup.is_hot",)


@pytest.mark.parametrize("above", ["If you want, I can", "Would you like me to"])
def test_what_somebody_offers_to_do_binds_to_nothing(catalogue: Catalogue, above: str) -> None:
    offered = item("Serve hot soup", section=(above,), says=Says.NONE)

    binding = Binder(catalogue).bind_item(offered)

    assert not binding.bound
    assert binding.reason == "the line offers something, and states nothing"
    assert bound(catalogue, "Serve hot soup", section=("If you want to eat",), says=Says.NONE) == ("soup.is_hot",)


def test_a_word_in_the_heading_or_the_line_above_helps_where_the_cue_asks(catalogue: Catalogue) -> None:
    above = Item("a0", 13, "Soup", says=Says.NONE, kind=ItemKind.NARRATIVE)
    below = item("pepper", parent="a0")

    bindings = Binder(catalogue).bind(Checklist("list.md", "List", (above, below)))

    assert ids(bindings[1]) == ("soup.is_salted",)
    assert bound(catalogue, "pepper", section=("Soups",)) == ("soup.is_salted",)
    assert not bound(catalogue, "pepper")


def test_an_exact_phrase_binds_without_a_cue(catalogue: Catalogue) -> None:
    binding = Binder(catalogue).bind_item(item("Fresh bread, every morning"))

    assert ids(binding) == ("bread.is_fresh",)


def test_a_binding_says_which_cue_and_which_words_decided(catalogue: Catalogue) -> None:
    (one,) = Binder(catalogue).bind_item(item("The soup is well salted")).bound

    assert one.because == ("told by: soup + salt* -unsalted", "soup", "salted")


def test_a_pin_goes_before_words_and_the_configuration_before_the_document(catalogue: Catalogue) -> None:
    pinned = item("Hot soup", directives={"pin": ("bread.is_fresh",)})

    by_comment = Binder(catalogue).bind_item(pinned)
    by_configuration = Binder(catalogue, pins={"a1": ("menu.is_printed",)}).bind_item(pinned)

    assert (ids(by_comment), by_comment.reason) == (("bread.is_fresh",), "pinned by a comment in the document")
    assert (ids(by_configuration), by_configuration.reason) == (("menu.is_printed",), "pinned by the configuration")


def test_a_line_can_be_pinned_to_nothing(catalogue: Catalogue) -> None:
    binding = Binder(catalogue, pins={"a1": ()}).bind_item(item("Hot soup"))

    assert not binding.bound
    assert binding.reason == "pinned by the configuration"


def test_a_forbidden_id_is_neither_bound_nor_suggested(catalogue: Catalogue) -> None:
    binding = Binder(catalogue).bind_item(item("Hot soup", directives={"forbid": ("soup.is_hot",)}))

    assert "soup.is_hot" not in {one.id for one in (*binding.bound, *binding.perhaps)}


def test_an_ignored_line_says_who_ignored_it(catalogue: Catalogue) -> None:
    binding = Binder(catalogue).bind_item(item("Hot soup", directives={"ignore": ()}))

    assert not binding.bound
    assert binding.reason == "ignored by a comment in the document"


def test_the_same_line_is_bound_alike_whatever_the_order_of_the_pages(catalogue: Catalogue) -> None:
    backwards = Catalogue(lambda: dict(reversed(list(catalogue.items()))))
    lines = [item(text) for text in ("Hot soup with fresh bread", "The door", "Menu printed", "guests happy")]

    assert [Binder(catalogue).bind_item(one) for one in lines] == [Binder(backwards).bind_item(one) for one in lines]
