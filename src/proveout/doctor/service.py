"""The service whose effective settings are asked for: whether it was found, and whether its Python suits it."""

from collections.abc import Callable, Collection

from proveout.doctor.reach import Reach
from proveout.facts.service import Service
from proveout.model.diagnosis import Finding, State
from proveout.model.need import Unreadable
from proveout.model.plan import Task

MOST_NAMED = 5
ABOUT = "service"


def service(
    reach: Reach, find: Callable[[], Service | Unreadable], facts: Collection[str], *, execute: bool
) -> list[Finding]:
    """One finding where a line asks for effective settings; elsewhere no service is looked for.

    `facts` are the types that importing the service gives.
    """
    touched = [task for task in reach.leaves() if _is_touched(task, facts)]
    if not touched:
        return []
    alone = reach.needing(*facts)
    state = State.MISSING if alone else State.PARTLY
    items, checks = reach.waiting_for(alone or touched)
    if not execute:
        says = "nothing of the repository is run here, so no setting is seen as it is in force"
        do = "take execute = false out of the configuration, or be content with what files say"
        return [Finding(ABOUT, state, says, do, items, checks)]
    found = find()
    if isinstance(found, Unreadable):
        return [Finding(ABOUT, state, found.reason, "'proveout check --help' names the flags", items, checks)]
    python = found.interpreter
    where = found.folder or "the top folder"
    if python.missing:
        named = ", ".join(python.missing[:MOST_NAMED])
        more = f" and {len(python.missing) - MOST_NAMED} more" if len(python.missing) > MOST_NAMED else ""
        says = f"{found.entry.target} in {where}: {python.path} lacks {named}{more}"
        do = (
            "name the Python that has them with --python PATH, or let 'proveout check --install' make one from the lock"
        )
        return [Finding(ABOUT, state, says, do, items, checks)]
    if python.remark:
        says = f"{found.entry.target} in {where}: {python.remark}"
        return [Finding(ABOUT, State.PARTLY, says, "name another with --python PATH", items, checks)]
    version = f" {python.version}" if python.version else ""
    says = f"{found.entry.target} in {where} is imported with Python{version} ({python.found or python.path})"
    return [Finding(ABOUT, State.READY, says, items=items, checks=checks)]


def _is_touched(task: Task, facts: Collection[str]) -> bool:
    return any(need.facts.__name__ in facts for look in task.looks for _, need in look.needs)
