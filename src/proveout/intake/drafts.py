"""Items without the price of freezing them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from proveout.model.checklist import Expectation, Item, ItemKind, Says


class _Draft:
    """Takes the twelve fields of an item, and is one from then on.

    A frozen dataclass sets each field through a call of its own, which cost an eighth of the whole intake. This class
    lays its fields out as an item does, so Python lets a draft change its class; from there it is frozen too.
    """

    __slots__ = Item.__slots__

    def __init__(  # noqa: PLR0913, PLR0917 - the fields of an item, in their order
        self,
        id: str,  # noqa: A002 - the name of the field
        line: int,
        text: str,
        section: tuple[str, ...],
        kind: ItemKind,
        says: Says,
        parent: str | None,
        priority: str,
        condition: str,
        expectation: Expectation | None,
        directives: Mapping[str, tuple[str, ...]],
        raw: str,
    ) -> None:
        self.id = id
        self.line = line
        self.text = text
        self.section = section
        self.kind = kind
        self.says = says
        self.parent = parent
        self.priority = priority
        self.condition = condition
        self.expectation = expectation
        self.directives = directives
        self.raw = raw
        self.__class__ = Item  # type: ignore[assignment] # see above


if TYPE_CHECKING:
    new_item = Item
else:
    new_item = _Draft
