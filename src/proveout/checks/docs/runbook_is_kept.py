"""A runbook exists for the usual troubles, with steps that can be run.

Proof:
    A runbook found by title has, for each stated or usual trouble (down, slow, database, queue, disk,
    certificate), a section with at least one command or link that resolves.

Asked as:
    troubleshooting guide available; runbook written; runbooks for common issues; operational procedures
    documented; troubleshooting guide created; how to view logs documented
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    topics: tuple[str, ...] = ()
