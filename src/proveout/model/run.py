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


class Standing(StrEnum):
    """Where an item stands after the run, seen from its own line."""

    PROVED = "proved"
    FALSE = "false"
    UNPROVED = "unproved"
    NOT_APPLICABLE = "n/a"
    REMARK = "remark"  # states nothing that is asked for; does not count


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What became of one item. `judgements` are keys into the run; `why` is one sentence."""

    item: str
    checklist: str
    standing: Standing
    why: str
    judgements: tuple[str, ...] = ()
    required: bool = True
    lie: bool = False  # the document says done, the measurement says not


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

    def counted(self, outcome: Outcome) -> int:
        """How many judgements ended this way."""
        return sum(judgement.verdict.outcome is outcome for judgement in self.judgements.values())
