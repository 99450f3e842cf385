"""The documents of a repository: headings, links, commands, steps and what was left open in them."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT

CHECKLIST = re.compile(r"check.?list|readiness|go.?live|pre.?flight", re.IGNORECASE)
LOG = re.compile(
    r"^(changelog|changes|history|news|release.?notes|releases|todo|roadmap|migrations?.?log)\b", re.IGNORECASE
)
ASIDE = re.compile(
    r"(^|/)(tests?|fixtures?|examples?|samples?|vendor|third_party|node_modules|site-packages|templates?|archived?|old|"
    r"deprecated|(?:project|app|repo|service)[_-]templates?|cookiecutter[^/]*|\{\{[^/]*|\.[^/]+)/",
    re.IGNORECASE,
)
TASKS_OF_A_CHECKLIST = 8  # a guide may hold some boxes to tick


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without its markup. `line` counts from 1, `level` from 1."""

    text: str
    level: int
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image. `target` is as written, `text` what the reader sees."""

    target: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in backticks."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Command:
    """One simple command of a code block. `words` begin with the program, wrappers such as sudo taken off.

    `elsewhere` is true where the block works in another folder, machine or container than the checkout.
    """

    words: tuple[str, ...]
    line: int
    text: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Words that somebody meant to replace. `in_code` is true in backticks and code blocks."""

    words: str
    line: int
    in_code: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that a document states of itself: "Last updated: 2025-03-01"."""

    on: date
    line: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document. `broken` is why it could not be read.

    `prose` has the lines of `text` with everything in code blocks, backticks and comments blanked out. `steps` are
    the lines of numbered items, `tasks` those of boxes to tick. `made` are names of files that its own commands
    create. `anchors` are ids written by hand. `changed` is the author's date of the newest commit that touched
    it; None where git was not asked or does not know.
    """

    path: str
    text: str = ""
    prose: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    spans: tuple[Span, ...] = ()
    commands: tuple[Command, ...] = ()
    steps: tuple[int, ...] = ()
    tasks: tuple[int, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    made: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    changed: date | None = None
    broken: str = ""

    @property
    def title(self) -> str:
        """The first heading of the highest level; empty where there is none."""
        top = min(self.headings, key=lambda heading: heading.level, default=None)
        return top.text if top else ""

    @property
    def name(self) -> str:
        """The file's name as words: `docs/DEPLOY_GUIDE.md` is "DEPLOY GUIDE"."""
        stem = self.path.rsplit("/", 1)[-1].partition(".")[0] or self.path
        return re.sub(r"[-_]+", " ", stem)

    @property
    def is_checklist(self) -> bool:
        """True where it asks for things: what such a document names is not yet written by being named."""
        return len(self.tasks) >= TASKS_OF_A_CHECKLIST or CHECKLIST.search(f"{self.name}\n{self.title}") is not None

    @property
    def is_log(self) -> bool:
        """True where it speaks of what was or will be: names in it need not exist."""
        return LOG.search(self.path.rsplit("/", 1)[-1]) is not None

    @property
    def is_aside(self) -> bool:
        """True below tests, examples, archives and other folders that speak of something else."""
        return ASIDE.search(self.path) is not None


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All documents, in the order of their paths. `others` are documents in formats that are not read.

    `files` counts all files of the repository: without any, nothing can be missed.
    """

    documents: tuple[Document, ...]
    others: tuple[str, ...] = ()
    files: int = 4
    shallow: bool = False
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A README and a runbook whose commands exist in `TreeFacts.example()`, with the given fields changed."""
        readme = Document("README.md", "# Shop\n", "# Shop\n", (Heading("Shop", 1, 1),))
        return replace(cls(documents=(readme, document())), **difference)

    @property
    def readable(self) -> tuple[Document, ...]:
        return tuple(one for one in self.documents if not one.broken and not one.is_aside)

    @property
    def broken(self) -> tuple[Document, ...]:
        return tuple(one for one in self.documents if one.broken and not one.is_aside)


def document(path: str = "docs/RUNBOOK.md", *, heading: str = "The service is down", **difference: Any) -> Document:
    """A document of one section with one numbered step and one command, for tests and examples."""
    text = f"# {heading}\n\n1. Look at the process, then start it.\n\n```sh\npython app/main.py\n```\n"
    made = Document(
        path,
        text=text,
        prose=text.replace("python app/main.py", " " * 18),
        headings=(Heading(heading, 1, 1),),
        commands=(Command(("python", "app/main.py"), 6, "python app/main.py"),),
        steps=(3,),
    )
    return replace(made, **difference)


def today(facts: DocumentFacts) -> date:
    """The day of the look, UTC."""
    return facts.seen_at.astimezone(UTC).date()
