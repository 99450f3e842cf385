"""A run in the order in which people read it: what the document claims falsely comes first. Without any layout."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from proveout.model.binding import Binding
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Item, Says
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome, Verdict
from proveout.report.reasons import MAY_FIT, leaves, missing_for
from proveout.report.style import THROUGH

WORST_FIRST = (Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)


class Group(StrEnum):
    """The sections of a report, in their order."""

    LIES = "lies"
    FALSE = "false"
    UNPROVED = "unproved"
    UNBOUND = "unbound"
    EXCUSED = "excused"
    PROVED = "proved"
    NOT_APPLICABLE = "n/a"


TITLES = {
    Group.LIES: "The document says done, the measurement says not",
    Group.FALSE: "False",
    Group.UNPROVED: "Not proved",
    Group.UNBOUND: "Bound to nothing",
    Group.EXCUSED: "Excused for now",
    Group.PROVED: "Proved",
    Group.NOT_APPLICABLE: "Does not apply",
}
ABOUT = {
    Group.LIES: "These lines are ticked or claimed. Somebody may rely on them.",
    Group.FALSE: "Measured, and found to be otherwise.",
    Group.UNPROVED: "Nobody could look, or the look proved nothing. Each says what would be needed.",
    Group.UNBOUND: "The catalogue has no check for these words. Pin one, word the line closer, or attest it.",
    Group.EXCUSED: "Not proved or false, but waived by a named person or known from the baseline.",
    Group.PROVED: "Measured in this run, or the unexpired word of a named person.",
    Group.NOT_APPLICABLE: "About something that this service was shown not to have.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One verdict below an entry. `told_at` is the place where it stands in full, empty where that is here."""

    judgement: Judgement
    told_at: str = ""
    told_by: tuple[str, str] = ("", "")  # document and id of the item there

    @property
    def outcome(self) -> Outcome:
        return self.judgement.verdict.outcome

    @property
    def weight(self) -> str:
        severity = self.judgement.severity.name.lower()
        return f"{severity}, {THROUGH[self.judgement.sight]}" if self.judgement.sight else severity

    @property
    def disagreements(self) -> tuple[tuple[str, Verdict], ...]:
        """What weaker sights say, where it is the opposite."""
        return tuple(
            (THROUGH[sight], weaker)
            for sight, weaker in self.judgement.weaker
            if {weaker.outcome, self.outcome} == {Outcome.PASS, Outcome.FAIL}
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One item with what was found for it. `item` is None where the run does not hold the document."""

    result: ItemResult
    item: Item | None
    binding: Binding
    group: Group | None
    reason: str = ""  # what kept it from being proved, as a sentence that many items may share
    findings: tuple[Finding, ...] = ()
    umbrellas: tuple[Judgement, ...] = ()

    @property
    def line(self) -> int:
        return self.item.line if self.item else 1

    @property
    def place(self) -> str:
        return f"{self.result.checklist}:{self.item.line}" if self.item else self.result.checklist

    @property
    def words(self) -> str:
        return self.item.text if self.item else self.result.item

    @property
    def says(self) -> Says:
        return self.item.says if self.item else Says.NONE

    @property
    def attested(self) -> bool:
        """True where a person's word is part of what it rests on."""
        return any(one.judgement.sight is Sight.ATTESTATION for one in self.findings)

    @property
    def worst(self) -> Severity:
        failed = (one.judgement.severity for one in self.findings if one.outcome is Outcome.FAIL)
        return min(failed, default=Severity.MINOR)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What has to be known beside the standing."""
        said = [] if self.result.required else ["not required"]
        if self.result.known:
            said.append("known: it stands in the baseline")
        if self.result.waived:
            said.append(self.result.waived)
        return tuple(said)


@dataclass(frozen=True, slots=True)
class Section:
    group: Group
    entries: tuple[Entry, ...]

    @property
    def title(self) -> str:
        return TITLES[self.group]

    @property
    def about(self) -> str:
        return ABOUT[self.group]

    def by_reason(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """Entries with one reason together; rare reasons first, so that a frequent one hides no other."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries:
            groups.setdefault(entry.reason, []).append(entry)
        return tuple(sorted(((why, tuple(of)) for why, of in groups.items()), key=lambda one: len(one[1])))


@dataclass(frozen=True, slots=True)
class View:
    """All of a run. `sections` holds only those with an entry; `entries` all items in the order of the documents."""

    run: Run
    entries: tuple[Entry, ...]
    sections: tuple[Section, ...]
    counts: dict[Group, int] = field(default_factory=dict)
    remarks: int = 0  # lines that state nothing to prove

    @property
    def because(self) -> str:
        return self.run.because.removeprefix(self.run.decision).strip()

    def reasons_unread(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What could not be read, by the reason."""
        needs: dict[str, list[str]] = {}
        for need, why in self.run.unread.items():
            needs.setdefault(why, []).append(need)
        return tuple((why, tuple(names)) for why, names in needs.items())

    def places(self, step_frees: Sequence[tuple[str, str]]) -> tuple[Entry, ...]:
        """The entries of (document, id) pairs."""
        known = {(entry.result.checklist, entry.result.item): entry for entry in self.entries}
        return tuple(known[pair] for pair in step_frees if pair in known)


def view_of(run: Run) -> View:
    """The run in the order of a report; the worst comes first among what is false."""
    items = {(one.path, item.id): item for one in run.checklists for item in one.items}
    entries = [_entry(run, result, items.get((result.checklist, result.item))) for result in run.results]
    told: dict[str, Entry] = {}
    sections = []
    for group in Group:
        here = [entry for entry in entries if entry.group is group]
        if group in (Group.LIES, Group.FALSE, Group.EXCUSED):
            here.sort(key=lambda entry: entry.worst)
        if here:
            sections.append(Section(group, tuple(_told_once(entry, told) for entry in here)))
    remarks = sum(entry.group is None for entry in entries)
    return View(run, tuple(entries), tuple(sections), {one.group: len(one.entries) for one in sections}, remarks)


def group_of(result: ItemResult, binding: Binding) -> Group | None:
    """None for a line that states nothing to prove."""
    match result.standing:
        case Standing.FALSE | Standing.UNPROVED if result.waived or result.known:
            return Group.EXCUSED
        case Standing.FALSE:
            return Group.LIES if result.lie else Group.FALSE
        case Standing.UNPROVED:
            return Group.UNPROVED if binding.bound else Group.UNBOUND
        case Standing.PROVED:
            return Group.PROVED
        case Standing.NOT_APPLICABLE:
            return Group.NOT_APPLICABLE
        case Standing.REMARK:
            return None


def _reason(run: Run, result: ItemResult, binding: Binding) -> str:
    if binding.perhaps and not result.judgements:
        return MAY_FIT
    return missing_for(result, run.judgements)


def decision_word(decision: Decision) -> str:
    """What the decision means, for whoever sees it for the first time."""
    match decision:
        case Decision.GO:
            return "Ready: everything that counts is proved."
        case Decision.NO_GO:
            return "Not ready: mend what is false first."
        case Decision.HOLD:
            return "Not ready: nothing that blocks is false, but not all that is needed is proved."


def _entry(run: Run, result: ItemResult, item: Item | None) -> Entry:
    binding = run.bindings.get(result.item, Binding(result.item))
    found = sorted(
        leaves(result.judgements, run.judgements),
        key=lambda one: (WORST_FIRST.index(one.verdict.outcome), one.severity),
    )
    umbrellas = tuple(one for key in result.judgements if (one := run.judgements.get(key)) is not None and one.members)
    findings = tuple(Finding(one) for one in found)
    return Entry(
        result, item, binding, group_of(result, binding), _reason(run, result, binding), findings, umbrellas
    )  # fmt: skip


def _told_once(entry: Entry, told: dict[str, Entry]) -> Entry:
    """A failure that many items share is told at the first of them; the others point there."""
    findings = []
    for one in entry.findings:
        first = told.setdefault(one.judgement.key, entry) if one.outcome is Outcome.FAIL else entry
        if first.place == entry.place:
            findings.append(Finding(one.judgement))
        else:
            findings.append(Finding(one.judgement, first.place, (first.result.checklist, first.result.item)))
    return replace(entry, findings=tuple(findings))
