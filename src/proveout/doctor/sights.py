"""From where the statements of the checklists would have to be seen, and which of these places is not open."""

from collections.abc import Collection, Mapping

from proveout.doctor.reach import Reach
from proveout.model.check import PageKind, Sight
from proveout.model.diagnosis import Finding, State
from proveout.model.plan import Task

PLACES: Mapping[Sight, str] = {
    Sight.WIRE: "the running service, asked from outside",
    Sight.SERVICE: "Postgres, Redis, Celery or storage, asked as their client",
    Sight.SETTINGS: "the imported application's effective settings and routes",
    Sight.FILES: "files and history",
    Sight.DRILL: "an act with its undo, such as a restored backup",
    Sight.PROVIDER: "an account outside, such as the host's or the payment provider's",
    Sight.ATTESTATION: "a person's word",
}
NOT_BUILT = "not built yet"
NOT_PERMITTED = "not permitted here"


def sights(reach: Reach, environment: str) -> list[Finding]:
    """What can only be seen from a place that no reading of this run reaches, by place; then what was refused."""
    findings = []
    for sight in Sight:
        tasks = [task for task in reach.only_seen_by(sight) if not _is_refused_for_another_reason(task)]
        if not tasks:
            continue
        items, checks = reach.waiting_for(tasks)
        wired = sum(bool(task.looks) for task in tasks)
        says = f"this version does not look there for {_count(len(checks), 'check')}"
        if wired:
            says += f"; what is read today can find {wired} of them false, and prove none"
        do = "look by hand until it does; 'proveout explain CHECK' says at what"
        findings.append(Finding(PLACES[sight], State.MISSING, says, do, items, checks))
    return findings + _refusals(reach, environment)


def unread(reach: Reach, readers: Collection[str]) -> list[Finding]:
    """Facts that no probe of this run reads; `readers` are the names of those that one does."""
    findings = []
    needed = {need.facts.__name__ for task in reach.leaves() for look in task.looks for _, need in look.needs}
    for facts in sorted(needed - set(readers)):
        items, checks = reach.waiting_for(reach.needing(facts))
        findings.append(Finding("probe", State.MISSING, f"nothing here can read {facts}", "", items, checks))
    return findings


def _is_refused_for_another_reason(task: Task) -> bool:
    return bool(task.refused) and not task.refused.startswith(NOT_BUILT)


def _refusals(reach: Reach, environment: str) -> list[Finding]:
    """Checks that are built and still not looked at: not granted, or without a bound that somebody must state."""
    refused = [task for task in reach.leaves() if _is_refused_for_another_reason(task)]
    denied = [task for task in refused if task.refused.startswith(NOT_PERMITTED)]
    others = [task for task in refused if task not in denied]
    findings = []
    if denied:
        asked = sorted({reach.catalogue[task.check].effect.name.lower() for task in denied})
        items, checks = reach.waiting_for(denied)
        says = f"{environment} does not grant {' or '.join(asked)}, which {_count(len(checks), 'check')} would need"
        do = f'write grants = "{asked[-1]}" under [environments.{environment}], or prove them on another environment'
        findings.append(Finding("grant", State.MISSING, says, do, items, checks))
    if others:
        items, checks = reach.waiting_for(others)
        says = f"{_count(len(others), 'check')} cannot be planned as the line puts it: {others[0].refused}"
        findings.append(Finding("wording", State.MISSING, says, "state the bound in the line", items, checks))
    return findings


def persons(reach: Reach) -> list[Task]:
    """Tasks that only a person's word can settle."""
    return [task for task in reach.leaves() if reach.catalogue[task.check].kind is PageKind.ATTESTATION]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
