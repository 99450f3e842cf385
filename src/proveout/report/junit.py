"""The run as JUnit XML: a suite per document, a case per line that counts."""

from typing import TYPE_CHECKING

from proveout.model.run import Run
from proveout.model.verdict import Outcome
from proveout.report.elements import element as e
from proveout.report.view import Entry, Group, View, view_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SEEN = 6  # pieces of evidence told of one verdict; the JSON holds all


def render_junit(run: Run) -> str:
    """False is a failure and not proved is an error, for unknown is never green.

    A line that is excused, not required or does not apply is skipped, with the reason.
    """
    from xml.etree.ElementTree import indent, tostring  # noqa: PLC0415 - only this form needs it

    view = view_of(run)
    suites = [_suite(view, path) for path in dict.fromkeys(entry.result.checklist for entry in view.entries)]
    totals = {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors")}
    root = e("testsuites", {"name": f"{run.tool}, {run.environment}: {run.decision}"} | totals, *suites)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(view: View, path: str) -> "Element":
    entries = [entry for entry in view.entries if entry.result.checklist == path and entry.group is not None]
    cases = [_case(entry) for entry in entries]
    run = view.run
    said = (("decision", f"{run.decision} {view.because}"), ("repository", run.repository), ("tool", run.tool))
    return e(
        "testsuite",
        {
            "name": path or "proveout",
            "tests": str(len(cases)),
            "failures": str(sum(case.find("failure") is not None for case in cases)),
            "errors": str(sum(case.find("error") is not None for case in cases)),
            "skipped": str(sum(case.find("skipped") is not None for case in cases)),
            "timestamp": run.started_at.partition(".")[0].removesuffix("Z"),
        },
        e("properties", None, *(e("property", {"name": name, "value": value}) for name, value in said)),
        *cases,
    )


def _case(entry: Entry) -> "Element":
    above = entry.item.section if entry.item else ()
    attributes = {"name": f"line {entry.line}: {entry.words}", "classname": ".".join((entry.result.checklist, *above))}
    return e("testcase", attributes, _outcome(entry), e("system-out", None, _story(entry)))


def _outcome(entry: Entry) -> "Element | None":
    result = entry.result
    match entry.group:
        case Group.LIES | Group.FALSE if result.required:
            kind = "said to be done" if result.lie else "false"
            return e("failure", {"type": kind, "message": result.why}, _failures(entry))
        case Group.UNPROVED | Group.UNBOUND if result.required:
            return e("error", {"type": "not proved", "message": result.why})
        case Group.PROVED:
            return None
        case Group.NOT_APPLICABLE:
            return e("skipped", {"message": f"does not apply: {result.why}"})
        case _:
            return e("skipped", {"message": "; ".join((*entry.remarks, result.why))})


def _failures(entry: Entry) -> str:
    lines = []
    for one in entry.findings:
        if one.outcome is not Outcome.FAIL:
            continue
        judgement = one.judgement
        lines.append(f"{judgement.key} ({one.weight}): {judgement.verdict.says}")
        lines += [f"  saw: {seen.saw} ({seen.where})" for seen in judgement.verdict.evidence[:SEEN]]
        lines += [f"  again: {seen.again}" for seen in judgement.verdict.evidence[:SEEN] if seen.again]
        lines += [f"  fix: {line}" for line in judgement.fix.splitlines() if line.strip()]
    return "\n".join(lines)


def _story(entry: Entry) -> str:
    lines = [f"{entry.place} the document says: {entry.says}", *entry.remarks]
    lines += [f"{one.outcome}: {one.judgement.key}: {one.judgement.verdict.says}" for one in entry.findings]
    return "\n".join(lines if entry.findings else [*lines, entry.result.why])
