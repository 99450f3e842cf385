"""What a run tells while it goes on. Reporters listen; nobody answers.

Named tuples, because they are made a thousand times a run and are cheap to make and to define.
"""

from collections.abc import Callable
from typing import NamedTuple

from proveout.model.run import Decision
from proveout.model.verdict import Outcome


class StageStarted(NamedTuple):
    """One of the stages of `flow.assess` begins; `amount` is how many things it has before it."""

    stage: str
    amount: int


class FactsRead(NamedTuple):
    """One need was read, or could not be. `seconds` is wall time."""

    need: str
    seconds: float
    unreadable: str = ""


class CheckJudged(NamedTuple):
    """One check has its verdict."""

    check: str
    outcome: Outcome


class RunEnded(NamedTuple):
    """The run is over."""

    decision: Decision


class NotKept(NamedTuple):
    """The run was decided, but it could not be stored; the reason is a sentence."""

    reason: str


class Noted(NamedTuple):
    """Something that is worth a line while it happens: which service is judged, what is being installed."""

    what: str


Event = StageStarted | FactsRead | CheckJudged | RunEnded | NotKept | Noted
Tell = Callable[[Event], None]
