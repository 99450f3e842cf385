"""Which lines of the checklists depend on what, and which of them can be settled at all. Reads nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from proveout.catalogue import Catalogue
from proveout.model.binding import Binding
from proveout.model.check import Page, PageKind, Sight
from proveout.model.checklist import Checklist, Item, ItemKind
from proveout.model.need import Look
from proveout.model.plan import Plan, Task, task_key

BEHAVIOUR = (Sight.WIRE, Sight.SERVICE, Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Reach:
    """`tasks` are the leaves that each line depends on, by the line; umbrellas are taken apart.

    Lines are pairs of a document and an item, because two documents may hold the same words.
    """

    catalogue: Catalogue
    lines: Mapping[tuple[str, str], tuple[Task, ...]] = field(default_factory=dict)
    unbound: int = 0

    def waiting_for(self, tasks: Iterable[Task]) -> tuple[int, tuple[str, ...]]:
        """How many lines depend on any of these tasks, and the ids of their checks."""
        keys = {task.key: task.check for task in tasks}
        items = sum(any(task.key in keys for task in needed) for needed in self.lines.values())
        return items, tuple(sorted(set(keys.values())))

    def leaves(self) -> tuple[Task, ...]:
        """Every task once."""
        return tuple({task.key: task for needed in self.lines.values() for task in needed}.values())

    def needing(self, *facts: str) -> list[Task]:
        """Tasks that cannot be settled without these facts, by the name of the type."""
        return [task for task in self.leaves() if task.looks and all(_needs(look, facts) for look in task.looks)]

    def only_seen_by(self, sight: Sight) -> list[Task]:
        """Tasks that this sight alone could prove, and that cannot be looked at through it today."""
        return [
            task
            for task in self.leaves()
            if (page := self.catalogue[task.check]).kind is PageKind.CHECK
            and page.sees[0] is sight
            and not self.can_be_proved(task)
        ]

    def can_be_proved(self, task: Task) -> bool:
        """False where every look that is planned can at most find it false."""
        page = self.catalogue[task.check]
        if page.kind is PageKind.ATTESTATION:
            return True
        return any(_proves(page, look.sight) for look in task.looks)

    def settled(self, missing: Iterable[Task]) -> int:
        """How many lines can be proved when these tasks cannot be looked at."""
        out = {task.key for task in missing}
        return sum(
            bool(needed) and all(task.key not in out and self.can_be_proved(task) for task in needed)
            for needed in self.lines.values()
        )


def reach_of(
    checklists: Sequence[Checklist], bindings: Mapping[str, Binding], plan: Plan, catalogue: Catalogue
) -> Reach:
    """What every line that asks for something depends on."""
    tasks = {task.key: task for task in plan.tasks}
    lines: dict[tuple[str, str], tuple[Task, ...]] = {}
    unbound = 0
    for checklist in checklists:
        for item in checklist.items:
            bound = bindings.get(item.id, Binding(item.id)).bound
            if bound:
                keys = [task_key(one.id, one.limits) for one in bound]
                # "Ready for production" stands for the other lines and depends on nothing of its own.
                if needed := [task for task in _leaves(keys, tasks) if task.looks or task.refused]:
                    lines[checklist.path, item.id] = tuple(needed)
            elif _asks(item):
                unbound += 1
    return Reach(catalogue, lines, unbound)


def _asks(item: Item) -> bool:
    """What the gate would hold as not proved; narrative without a box asks for nothing."""
    return item.marked and "ignore" not in item.directives and item.kind is not ItemKind.NARRATIVE


def _leaves(keys: Iterable[str], tasks: Mapping[str, Task]) -> list[Task]:
    found: dict[str, Task] = {}
    waiting = list(keys)
    while waiting:
        task = tasks[waiting.pop(0)]
        if task.members:
            waiting += task.members
        else:
            found[task.key] = task
    return list(found.values())


def _needs(look: Look, facts: tuple[str, ...]) -> bool:
    return any(need.facts.__name__ in facts and name not in look.optional for name, need in look.needs)


def _proves(page: Page, sight: Sight) -> bool:
    return page.sees[0] not in BEHAVIOUR or sight in BEHAVIOUR
