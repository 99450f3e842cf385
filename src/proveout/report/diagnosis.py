"""A diagnosis as text for a terminal."""

import textwrap

from proveout.model.diagnosis import Diagnosis, Finding, State
from proveout.report.columns import harmless, wrapped

SIGNS = {State.BROKEN: "!", State.MISSING: "x", State.PARTLY: "~", State.READY: "+"}
MOST_CHECKS = 8


def render_diagnosis(diagnosis: Diagnosis, *, width: int = 80, whole: bool = False) -> str:
    """One block per finding. `whole` names every check, otherwise the first ones."""
    lines = [
        *wrapped(harmless(f"{diagnosis.environment}: {_sentence(diagnosis)}"), width),
        "",
        *(line for finding in diagnosis.findings for line in _block(finding, width=width, whole=whole)),
        *textwrap.wrap("! would stop a run, x cannot be seen here, ~ only in part, + ready", width),
    ]
    return "\n".join(lines) + "\n"


def _sentence(diagnosis: Diagnosis) -> str:
    if not diagnosis.items:
        return "no line asks for anything, so there is nothing to verify"
    said = f"at most {diagnosis.in_reach} of {diagnosis.items} lines can be proved here as things are"
    unbound = diagnosis.items - diagnosis.bound
    return f"{said}; {unbound} {'is' if unbound == 1 else 'are'} bound to no check" if unbound else said


def _block(finding: Finding, *, width: int, whole: bool) -> list[str]:
    depend = "line depends" if finding.items == 1 else "lines depend"
    waits = f" ({finding.items} {depend} on it)" if finding.items else ""
    said = wrapped(harmless(f"{finding.about}: {finding.says}{waits}"), width - 2)
    lines = [f"{SIGNS[finding.state]} {said[0]}", *(f"  {line}" for line in said[1:])]
    if finding.state is State.READY:
        return lines
    if finding.do:
        lines += textwrap.wrap(
            harmless(finding.do), width, initial_indent="  do:  ", subsequent_indent="       ", break_on_hyphens=False
        )
    if finding.checks:
        shown = finding.checks if whole else finding.checks[:MOST_CHECKS]
        more = len(finding.checks) - len(shown)
        named = ", ".join(shown) + (f" and {more} more (--all)" if more else "")
        lines += textwrap.wrap(named, width, initial_indent="  for  ", subsequent_indent="       ")
    return [*lines, ""]
