"""Workflow commands of GitHub Actions, which mark lines of the documents in a pull request."""

from proveout.model.run import Decision, Run
from proveout.report.columns import harmless
from proveout.report.view import Entry, Group, View, view_of

# GitHub shows ten errors, ten warnings and ten notices of one step; more are dropped without a word.
SHOWN = 10
MOST_SUMMARY = 1024 * 1024  # bytes that a step summary may have


def render_github(run: Run) -> str:
    """An error per line that is false, a warning per reason why lines are not proved, a notice with the decision.

    Every line of the text is a command of ours, so no text of a document can be one.
    """
    view = view_of(run)
    errors, warnings = _errors(view), _warnings(view)
    title = f"{run.decision}: {view.because}"
    lines = [_command("error" if run.decision is Decision.NO_GO else "notice", title, title="proveout")]
    room = SHOWN - (run.decision is Decision.NO_GO)
    lines += errors[:room]
    lines += warnings[: SHOWN - 1]
    left_out = max(0, len(errors) - room) + max(0, len(warnings) - SHOWN + 1)
    if left_out:
        lines.append(_command("warning", f"{left_out} more annotations are left out; the report has them all."))
    return "\n".join(lines) + "\n"


def _errors(view: View) -> list[str]:
    said = []
    for section in view.sections:
        if section.group not in (Group.LIES, Group.FALSE):
            continue
        for entry in section.entries:
            title = "said to be done, and false" if section.group is Group.LIES else "false"
            said.append(
                _at(entry, "error" if entry.result.blocks is Decision.NO_GO else "warning", title, _story(entry))
            )
    return said


def _warnings(view: View) -> list[str]:
    said = []
    for section in view.sections:
        if section.group not in (Group.UNPROVED, Group.UNBOUND):
            continue
        for why, entries in section.by_reason():
            waiting = [entry for entry in entries if entry.result.blocks]
            if waiting:
                count = len(waiting)
                more = f" ({count} lines, from this one on)" if count > 1 else ""
                said.append(_at(waiting[0], "warning", "not proved", f"{waiting[0].words}\n{why}{more}"))
    return said


def _story(entry: Entry) -> str:
    """The words, what was measured, how to see it, how to mend it; a paragraph each."""
    lines = [entry.words]
    for one in entry.findings:
        judgement = one.judgement
        if judgement.verdict.outcome == "fail":
            lines += [judgement.verdict.says, *(seen.again for seen in judgement.verdict.evidence[:1] if seen.again)]
            lines += [f"fix: {judgement.fix.strip()}"] if judgement.fix.strip() else []
    return "\n".join(lines if len(lines) > 1 else [*lines, entry.result.why])


def _at(entry: Entry, level: str, title: str, text: str) -> str:
    return _command(level, text, file=entry.result.checklist, line=str(entry.line), title=title)


def _command(level: str, text: str, **properties: str) -> str:
    """One command. Its text may have lines; they are written as %0A."""
    said = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    shown = "%0A".join(_escaped(line) for line in text.split("\n") if line.strip())
    return f"::{level}{f' {said}' if said else ''}::{shown}"


def _escaped(text: str) -> str:
    # The runner's own order: the percent sign first. `harmless` leaves no line end, and marks every other control.
    return harmless(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
