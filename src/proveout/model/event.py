"""What a run tells while it goes on. Reporters listen; nobody answers."""

from collections.abc import Callable
from dataclasses import dataclass

from proveout.model.run import Decision
from proveout.model.verdict import Outcome


@dataclass(frozen=True, slots=True)
class StageStarted:
    """One of the stages of `flow.assess` begins; `amount` is how many things it has before it."""

    stage: str
    amount: int


@dataclass(frozen=True, slots=True)
class FactsRead:
    """One need was read, or could not be. `seconds` is wall time."""

    need: str
    seconds: float
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class CheckJudged:
    """One check has its verdict."""

    check: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The run is over."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class NotKept:
    """The run was decided, but it could not be stored; the reason is a sentence."""

    reason: str


Event = StageStarted | FactsRead | CheckJudged | RunEnded | NotKept
Tell = Callable[[Event], None]
