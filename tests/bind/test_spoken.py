"""Lines as a tired engineer writes them, each with the check that it asks for. They are made up."""

from itertools import groupby
from pathlib import Path

import pytest

from proveout.bind import Binder
from proveout.catalogue import read_catalogue
from proveout.model.checklist import Item, ItemKind, Says

SPOKEN = [
    tuple(line.split(": ", 1))
    for line in Path(__file__).with_name("spoken.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def binder() -> Binder:
    return Binder(read_catalogue())


@pytest.mark.parametrize(
    ("id_", "lines"),
    [(id_, [text for _, text in group]) for id_, group in groupby(SPOKEN, key=lambda one: one[0])],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_page_is_told_by_the_words_that_people_use_for_it(binder: Binder, id_: str, lines: list[str]) -> None:
    items = [Item("1", 1, text, ("Checklist",), ItemKind.REQUIREMENT, Says.OPEN, raw=text) for text in lines]

    told = {item.text: [one.id for one in binder.bind_item(item).bound] for item in items}

    assert told == {text: [id_] for text in lines}
