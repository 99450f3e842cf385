"""Items at the price of writing them down."""

from collections.abc import Mapping

from proveout.model.checklist import Expectation, Item, ItemKind, Says


class _Draft:
    """The fields of an item while nothing is frozen yet. Its slots are those of an item, hence their places too."""

    __slots__ = Item.__slots__

    def __init__(  # noqa: PLR0913, PLR0917 - the fields of an item
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
