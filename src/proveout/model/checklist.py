"""A team's document, taken apart into what it states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Says(StrEnum):
    """What the document says of a line."""

    OPEN = "open"  # an empty box
    TICKED = "ticked"  # a ticked box
    CLAIMED = "claimed"  # "✅ done", without a box
    NONE = "none"  # a plain line


class ItemKind(StrEnum):
    """What sort of sentence a line is."""

    REQUIREMENT = "requirement"
    CLAIM = "claim"
    THRESHOLD = "threshold"  # "p95 < 2 s"
    COMMAND = "command"  # a command with the result that should come of it
    ALERT = "alert"  # "alert when the queue holds more than 100 jobs"
    ADVICE = "advice"
    NARRATIVE = "narrative"  # states nothing that could be true or false of the service


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a command of the document should show, taken apart for probes of ours. Never executed.

    `tool` is what the prose would run (`curl`, `redis-cli`, `psql`, `alembic`, …), `asks` the words after
    it, and `expects` the result as the document puts it; `request` is set for HTTP.
    """

    tool: str
    asks: tuple[str, ...]
    expects: str = ""
    request: "HttpExpectation | None" = None


@dataclass(frozen=True, slots=True)
class HttpExpectation:
    """A request and the answer it should get. `status` is None where the document names none."""

    method: str
    url: str
    status: int | None = None
    headers: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One atomic statement. `line` counts from 1; `section` is the path of headings above it.

    `id` survives moved lines and changes with the wording: it is made of the words, the headings and,
    for repeated lines, the place among its equals.
    """

    id: str
    line: int
    text: str
    section: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.REQUIREMENT
    says: Says = Says.NONE
    parent: str | None = None  # id of the item that it stands under
    priority: str = ""  # as the document puts it: "critical", "P1", …
    condition: str = ""  # "if applicable", "for Kubernetes only", …
    expectation: Expectation | None = None
    directives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pins of a comment of ours
    raw: str = ""  # the line as it stands in the document, marks included

    @property
    def promised(self) -> bool:
        """True where the document holds it for done."""
        return self.says in (Says.TICKED, Says.CLAIMED)

    @property
    def marked(self) -> bool:
        """True for boxes and claims: lines that the document itself sets apart as points."""
        return self.says is not Says.NONE


@dataclass(frozen=True, slots=True)
class Checklist:
    """A document and its items, in the order of their lines. `repairs` says what was mended on reading."""

    path: str
    title: str
    items: tuple[Item, ...]
    lines: int = 0
    repairs: tuple[str, ...] = ()
