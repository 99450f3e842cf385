"""A stretch of a document about one subject: the whole of it, or a section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.documents import Command, Document, DocumentFacts, Placeholder
from proveout.facts.references import Places, Reference, State, references
from proveout.model.evidence import Evidence

NUMBERED = re.compile(r"(?:step|phase|schritt)?\s*\d{1,2}\s*[.):-]", re.IGNORECASE)


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

    @property
    def can_be_run(self) -> bool:
        """True where somebody could do it step by step: a command, a numbered item, or numbered headings."""
        return bool(self.commands or self.steps) or any(NUMBERED.match(one) for one in self.headings)

    def __str__(self) -> str:
        return f"'{self.title}' in {self.where}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """Passages with what they point at. `left_open` are placeholders of their prose."""

    passages: tuple[Passage, ...]
    dead: tuple[tuple[Passage, Reference], ...]
    doubtful: tuple[tuple[Passage, Reference], ...]
    left_open: tuple[tuple[Passage, Placeholder], ...]
    live: int

    @property
    def runnable(self) -> tuple[Passage, ...]:
        return tuple(one for one in self.passages if one.can_be_run)


def weigh(found: tuple[Passage, ...], places: Places, documents: DocumentFacts) -> Weighed:
    """Resolves what stands in the passages; each document is gone through once."""
    by_state: dict[State, list[tuple[Passage, Reference]]] = {state: [] for state in State}
    for document in dict.fromkeys(one.document.path for one in found):
        inside = [one for one in found if one.document.path == document]
        for reference in references(inside[0].document, places, documents):
            home = next((one for one in inside if one.covers(reference.line)), None)
            if home is not None:
                by_state[reference.state].append((home, reference))
    return Weighed(
        found,
        tuple(by_state[State.DEAD]),
        tuple(by_state[State.DOUBTFUL]),
        tuple((one, gap) for one in found for gap in one.placeholders if not gap.in_code),
        len(by_state[State.LIVE]),
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
        yield whole(document)
        return
    past = 0
    for at, heading in enumerate(document.headings):
        if heading.line <= past or not about(heading.text):
            continue
        past = next((one.line - 1 for one in document.headings[at + 1 :] if one.level <= heading.level), end)
        yield Passage(document, heading.text, heading.line, past)


def whole(document: Document) -> Passage:
    """The document from its first line to its last."""
    return Passage(document, document.title or document.name, 1, document.text.count("\n") + 1)


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


def doubt(facts: DocumentFacts, topic: re.Pattern[str], found: tuple[Passage, ...]) -> str:
    """Why nothing written was found on the topic and may exist all the same; empty where nothing says so."""
    if outside := pointers(facts, topic):
        return outside[0]
    if found:
        return f"only the checklist speaks of it: {found[0]}"
    return ""


def shown(passage: Passage) -> Evidence:
    """How a passage is shown as evidence."""
    has = f"{len(passage.commands)} commands, {len(passage.steps)} numbered steps"
    return Evidence(f"'{passage.title}': {has}", passage.where, passage.again)


def shown_reference(passage: Passage, reference: Reference) -> Evidence:
    """How something that a passage points at is shown."""
    path = passage.document.path
    return Evidence(
        f"{reference.words} {reference.why}".strip(), f"{path}:{reference.line}", f"sed -n {reference.line}p '{path}'"
    )


def told(passage: Passage, reference: Reference) -> str:
    """The sentence about something dead."""
    return f"{passage.document.path}:{reference.line} names {reference.words}, which {reference.why}"
