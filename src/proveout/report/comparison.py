"""Two runs side by side, for people."""

from proveout.model.comparison import Change, ChangeKind, Comparison, Side
from proveout.model.verdict import Outcome
from proveout.report.paper import Paper
from proveout.report.style import OF_DECISION

HEADINGS = {
    ChangeKind.BECAME_FALSE: ("Became false", Outcome.FAIL),
    ChangeKind.BECAME_UNPROVED: ("Not proved any more", Outcome.UNKNOWN),
    ChangeKind.BECAME_PROVED: ("Proved now", Outcome.PASS),
    ChangeKind.NO_LONGER_FALSE: ("Not false any more", Outcome.UNKNOWN),
    ChangeKind.EXCUSED: ("Excused now", Outcome.UNKNOWN),
    ChangeKind.NO_LONGER_EXCUSED: ("Not excused any more", Outcome.UNKNOWN),
    ChangeKind.REWORDED: ("Reworded", Outcome.NOT_APPLICABLE),
    ChangeKind.CAME: ("New lines", Outcome.NOT_APPLICABLE),
    ChangeKind.WENT: ("Lines that are gone", Outcome.NOT_APPLICABLE),
    ChangeKind.OTHER: ("Stand elsewhere", Outcome.NOT_APPLICABLE),
}


def render_comparison(comparison: Comparison, *, width: int = 80, colour: bool, encoding: str = "utf-8") -> str:
    """Text of `width` columns: the two decisions, then what changed, the worst first."""
    paper = Paper(width, colour=colour, encoding=encoding)
    for side in (comparison.before, comparison.after):
        _side(paper, side)
    if comparison.before.environment != comparison.after.environment:
        paper.note("The two runs are of different environments.")
    for kind, (heading, sign) in HEADINGS.items():
        changes = [change for change in comparison.changes if change.kind is kind]
        if changes:
            paper.heading(heading, len(changes))
        for change in changes:
            _change(paper, change, sign)
    paper.gap()
    same = "1 item stands" if comparison.same == 1 else f"{comparison.same} items stand"
    paper.note(f"{same} as before." if comparison.changes else f"Nothing changed: {same} as before.")
    return paper.text


def _side(paper: Paper, side: Side) -> None:
    paper.lead(
        side.decision, f"{side.id}, {side.environment}, {side.started_at}: {side.because}", OF_DECISION[side.decision]
    )


def _change(paper: Paper, change: Change, sign: Outcome) -> None:
    paper.item(sign, f"{change.checklist}:{change.line}", change.text)
    if change.was:
        paper.labelled("was:", change.was, 2, most=2)
    if change.before and change.after and change.before != change.after:
        paper.note(f"{change.before} before, {change.after} now: {change.why}", 2, most=3)
    elif change.kind is not ChangeKind.WENT:
        paper.note(change.why, 2, most=3)
