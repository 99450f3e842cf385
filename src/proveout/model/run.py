"""One run, whole: every report is drawn from this and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from proveout.model.binding import Binding, LimitValue
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Checklist
from proveout.model.verdict import Outcome, Verdict


class Decision(StrEnum):
    """Of a run. Never a percentage."""

    GO = "GO"
    NO_GO = "NO-GO"  # something required is false
    HOLD = "HOLD"  # something required is not proved


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict in its frame: which check, with which limits, through which sight, and how to mend it.

    `weaker` holds what other sights said where they were looked through too; `members` are the keys of an
    umbrella's judgements.
    """

    key: str
    check: str
    title: str
    severity: Severity
    verdict: Verdict
    limits: Mapping[str, LimitValue] = field(default_factory=dict)
    sight: Sight | None = None
    fix: str = ""
    weaker: tuple[tuple[Sight, Verdict], ...] = ()
    members: tuple[str, ...] = ()
    minutes: int = 0  # what mending it may take one person: an estimate, and 0 where there is nothing to mend


class Standing(StrEnum):
    """Where an item stands after the run, seen from its own line."""

    PROVED = "proved"
    FALSE = "false"
    UNPROVED = "unproved"
    NOT_APPLICABLE = "n/a"
    REMARK = "remark"  # states nothing that is asked for; does not count


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What became of one item. `judgements` are keys into the run; `why` is one sentence.

    `waived` and `known` let an item pass that is false or not proved: its standing stays what was measured.
    """

    item: str
    checklist: str
    standing: Standing
    why: str
    judgements: tuple[str, ...] = ()
    required: bool = True
    lie: bool = False  # the document says done, the measurement says not
    waived: str = ""  # who excused it, until when and why, as a sentence; it does not block
    known: bool = False  # all that is wrong with it stands in the baseline; it does not block
    eased: bool = False  # what is false in it is excused, and what is left is not proved
    let_pass: bool = False  # it would be required, and the policy of the environment lets it pass

    @property
    def blocks(self) -> "Decision | None":
        """The decision that it forces upon the run, or None."""
        if not self.required or self.waived or self.known:
            return None
        if self.standing is Standing.FALSE:
            return Decision.HOLD if self.eased else Decision.NO_GO
        return Decision.HOLD if self.standing is Standing.UNPROVED else None


class StepKind(StrEnum):
    """What sort of act a step on the way to GO is. Only the first is work on the service."""

    FIX = "fix"
    CONNECT = "connect"  # something that proveout was not given, or may not do, must be handed over
    ATTEST = "attest"  # only a named person's word can settle it
    PIN = "pin"  # the line is bound to nothing: word it closer, or pin it


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the shortest way to GO. `frees` are the items, as (document, id), that block no more after it.

    `minutes` is an estimate for one person; 0 where nobody can say.
    """

    kind: StepKind
    says: str
    judgements: tuple[str, ...] = ()  # keys of what it settles
    minutes: int = 0
    frees: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Format version 1 of the JSON is drawn from these fields; see docs/run.schema.json."""

    started_at: str  # RFC 3339, UTC
    tool: str  # "proveout 0.1.0"
    repository: str
    environment: str
    decision: Decision
    because: str  # the one-line decision, with what did not run
    checklists: tuple[Checklist, ...] = ()
    bindings: Mapping[str, Binding] = field(default_factory=dict)  # by item id
    results: tuple[ItemResult, ...] = ()
    judgements: Mapping[str, Judgement] = field(default_factory=dict)  # by key
    unread: Mapping[str, str] = field(default_factory=dict)  # need → reason
    notes: tuple[str, ...] = ()  # sentences on waivers, words, pins and the baseline: ended, unused, reworded
    path_to_go: tuple[Step, ...] = ()  # in the order in which to go; empty for GO
    read_at: str = ""  # RFC 3339, UTC: when the facts were read, where that was in an earlier run

    def counted(self, outcome: Outcome) -> int:
        """How many judgements ended this way."""
        return sum(judgement.verdict.outcome is outcome for judgement in self.judgements.values())
