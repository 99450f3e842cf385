import dataclasses

import pytest

from proveout.intake.drafts import new_item
from proveout.model.checklist import Item, ItemKind, Says

DIRECTIVES = {"pin": ("http.answers",)}


def written() -> Item:
    return new_item(
        "a1", 7, "Backups run", ("Data",), ItemKind.CLAIM, Says.CLAIMED, "b2", "P1", "if used", None, DIRECTIVES, "- ✅"
    )


def test_a_written_item_is_frozen_as_any_other() -> None:
    item = written()

    with pytest.raises(dataclasses.FrozenInstanceError):
        item.text = "Backups ran"  # type: ignore[misc]


def test_a_written_item_is_the_item_that_the_model_would_make() -> None:
    item = written()

    assert type(item) is Item
    assert item == Item(
        id="a1",
        line=7,
        text="Backups run",
        section=("Data",),
        kind=ItemKind.CLAIM,
        says=Says.CLAIMED,
        parent="b2",
        priority="P1",
        condition="if used",
        directives=DIRECTIVES,
        raw="- ✅",
    )


def test_a_written_item_can_be_written_again_with_a_difference() -> None:
    assert dataclasses.replace(written(), line=8).line == 8
