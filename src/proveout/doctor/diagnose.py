"""All findings of a place in one order: what would stop a run first, then what most lines wait for."""

from collections.abc import Sequence

from proveout.doctor.reach import Reach
from proveout.model.diagnosis import Diagnosis, Finding, State


def diagnosis_of(reach: Reach, findings: Sequence[Finding], *, repository: str, environment: str) -> Diagnosis:
    """The findings in the order of their weight, and how many lines can be settled at all."""
    missing = {check for finding in findings if finding.state is State.MISSING for check in finding.checks}
    order = list(State)
    return Diagnosis(
        repository=repository,
        environment=environment,
        findings=tuple(sorted(findings, key=lambda one: (order.index(one.state), -one.items, one.about))),
        items=len(reach.lines) + reach.unbound,
        bound=len(reach.lines),
        in_reach=reach.settled(task for task in reach.leaves() if task.check in missing),
    )
