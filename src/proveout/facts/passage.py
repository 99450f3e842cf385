"""A stretch of a document about one subject: the whole of it, or a section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.documents import Command, Document, DocumentFacts, Placeholder
from proveout.facts.references import Places, Reference, State, references


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines `first` to `last` of a document, both included. `title` is the heading, or the document's name."""

    document: Document
    title: str
    first: int
    last: int

    @property
    def where(self) -> str:
        return f"{self.document.path}:{self.first}"

    @property
    def again(self) -> str:
        return f"sed -n {self.first},{self.last}p '{self.document.path}'"

    @property
    def text(self) -> str:
        return "\n".join(self.document.text.split("\n")[self.first - 1 : self.last])

    @property
    def prose(self) -> str:
        return "\n".join(self.document.prose.split("\n")[self.first - 1 : self.last])

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(one.text for one in self.document.headings if self.covers(one.line))

    @property
    def commands(self) -> tuple[Command, ...]:
        return tuple(one for one in self.document.commands if self.covers(one.line))

    @property
    def steps(self) -> tuple[int, ...]:
        return tuple(line for line in self.document.steps if self.covers(line))

    @property
    def tasks(self) -> tuple[int, ...]:
        return tuple(line for line in self.document.tasks if self.covers(line))

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        return tuple(one for one in self.document.placeholders if self.covers(one.line))

    @property
    def is_empty(self) -> bool:
        """True where nothing stands under the headings."""
        lines = {one.line for one in self.document.headings}
        rest = [line for at, line in enumerate(self.text.split("\n"), start=self.first) if at not in lines]
        return not re.search(r"\w", "\n".join(rest))

    def covers(self, line: int) -> bool:
        return self.first <= line <= self.last

    def pointing(self, state: State, places: Places, documents: DocumentFacts) -> tuple[Reference, ...]:
        """What it points at that has this state."""
        return tuple(
            one for one in references(self.document, places, documents) if one.state is state and self.covers(one.line)
        )


def passages(
    facts: DocumentFacts, topic: re.Pattern[str], *, but: re.Pattern[str] | None = None
) -> tuple[Passage, ...]:
    """Documents whose name or title is about the topic, and sections whose heading is. Logs of changes are none.

    `but` names headings that hold the same word and mean something else.
    """
    return tuple(found for one in facts.readable if not one.is_log for found in _in(one, topic, but))


def _in(document: Document, topic: re.Pattern[str], but: re.Pattern[str] | None) -> Iterator[Passage]:
    def about(words: str) -> bool:
        return topic.search(words) is not None and (but is None or but.search(words) is None)

    end = document.text.count("\n") + 1
    if about(document.name) or about(document.title):
        yield Passage(document, document.title or document.name, 1, end)
        return
    past = 0
    for at, heading in enumerate(document.headings):
        if heading.line <= past or not about(heading.text):
            continue
        past = next((one.line - 1 for one in document.headings[at + 1 :] if one.level <= heading.level), end)
        yield Passage(document, heading.text, heading.line, past)


def written(found: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The ones that are no checklist: a box that asks for a plan is not the plan."""
    return tuple(one for one in found if not one.document.is_checklist)


def pointers(facts: DocumentFacts, topic: re.Pattern[str]) -> tuple[str, ...]:
    """Places that name a page of another site, or a document in a format that is not read, on the topic."""
    found = [
        f"{one.path}:{link.line} points to {link.target.split('?', 1)[0][:80]}"
        for one in facts.readable
        for link in one.links
        if link.target.startswith(("http://", "https://"))
        and topic.search(re.sub(r"[-_/]", " ", f"{link.text} {link.target}"))
    ]
    found += [f"{path} is not read" for path in facts.others if topic.search(re.sub(r"[-_/.]", " ", path))]
    found += [one.broken for one in facts.broken if topic.search(one.name)]
    return tuple(found)
