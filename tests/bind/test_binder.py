import pytest

from proveout.bind import Binder
from proveout.bind.cue import read_cues
from proveout.catalogue import Catalogue, read_catalogue
from proveout.errors import CatalogueError, UsageError
from proveout.model.binding import Binding
from proveout.model.checklist import Checklist, Item, ItemKind, Says


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


def test_a_cue_that_cannot_be_read_is_a_bug_of_the_catalogue(page: object) -> None:
    broken = page("soup.is_hot", "soup hot")  # type: ignore[operator]  # the fixture makes pages
    binder = Binder(Catalogue(lambda: {broken.id: broken}))

    with pytest.raises(CatalogueError, match=r"checks/soup/is_hot.py: 'Told by' line 1"):
        binder.bind_item(item("soup"))


def test_every_cue_of_the_catalogue_can_be_read() -> None:
    for page in read_catalogue().values():
        for cue in read_cues(page.id, page.sections.get("Told by", "")):
            assert cue.parsed.node.anchors()


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


def test_two_checks_may_share_their_words_where_both_cues_say_so(catalogue: Catalogue) -> None:
    assert set(bound(catalogue, "Table laid")) == {"table.is_laid", "table.is_clean"}


def test_a_second_check_is_bound_for_words_that_the_first_does_not_explain(catalogue: Catalogue) -> None:
    assert set(bound(catalogue, "Hot soup with fresh bread")) == {"soup.is_hot", "bread.is_fresh"}


def test_a_second_check_of_the_same_words_is_not_bound(catalogue: Catalogue) -> None:
    assert bound(catalogue, "Fresh bread, 20 %") == ("bread.is_fresh",)


def test_a_part_that_is_named_goes_before_the_whole(catalogue: Catalogue) -> None:
    assert bound(catalogue, "Menu") == ("umbrella.menu_ready",)
    assert bound(catalogue, "Menu printed") == ("menu.is_printed",)


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
