"""Turns what the items ask for into the fewest readings."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any, get_args

from proveout.catalogue import Catalogue, load
from proveout.errors import CatalogueError, UsageError
from proveout.facts.attestation import AttestationFacts
from proveout.limits import typed_limits
from proveout.model.binding import Binding, LimitValue
from proveout.model.check import Page, PageKind, Sight
from proveout.model.environment import Environment
from proveout.model.need import Look, Need, Unreadable
from proveout.model.plan import Plan, Task, task_key

_BY_WORD = Look(Sight.ATTESTATION, "", (("given", Need(AttestationFacts)),))
EVERY_OTHER_ITEM = "@every_other_item"


def make_plan(
    bindings: Iterable[Binding], catalogue: Catalogue, environment: Environment, *, attested: Collection[str] = ()
) -> Plan:
    """Tasks for every id that an item is bound to, and for the members of umbrellas.

    `attested` are the ids for which somebody gave a word: it is the weakest way to see a check.
    Imports the check files that are wanted and reads nothing else.
    """
    tasks: dict[str, Task] = {}
    for binding in bindings:
        for bound in binding.bound:
            _add(tasks, catalogue[bound.id], bound.limits, catalogue=catalogue, environment=environment)
    for key, task in tasks.items():
        if task.check in attested and catalogue[task.check].kind is PageKind.CHECK:
            tasks[key] = replace(task, looks=(*task.looks, _BY_WORD))
    needs = dict.fromkeys(need for task in tasks.values() for look in task.looks for _, need in look.needs)
    return Plan(tuple(sorted(tasks.values(), key=lambda task: task.key)), tuple(needs), environment)


def _add(
    tasks: dict[str, Task],
    page: Page,
    limits: Mapping[str, LimitValue],
    *,
    catalogue: Catalogue,
    environment: Environment,
) -> str:
    key = task_key(page.id, limits)
    if key in tasks:
        return key
    match page.kind:
        case PageKind.CHECK:
            tasks[key] = _check_task(key, page, limits, environment)
        case PageKind.ATTESTATION:
            tasks[key] = Task(key, page.id, limits, looks=(_BY_WORD,))
        case PageKind.UMBRELLA:
            # A member that only a document can fill is left to the lines that fill it.
            members = [
                _add(tasks, catalogue[member], {}, catalogue=catalogue, environment=environment)
                for member in page.members
                if member != EVERY_OTHER_ITEM and not catalogue[member].is_stated
            ]
            tasks[key] = Task(key, page.id, limits, members=tuple(members))
    return key


def _check_task(key: str, page: Page, limits: Mapping[str, LimitValue], environment: Environment) -> Task:
    if not page.built:
        return Task(key, page.id, limits, refused=f"not built yet: {page.title}")
    module = load(page.id)
    try:
        typed = typed_limits(module.Limits, limits, page.id) if hasattr(module, "Limits") else None
    except UsageError as error:
        return Task(key, page.id, limits, refused=str(error))
    granted = [
        sight
        for sight in page.built
        # The page's effect is the strongest of its sights; files and settings are only ever read.
        if sight in (Sight.FILES, Sight.SETTINGS) or page.effect <= environment.granted
    ]
    if not granted:
        asked = page.effect.name.lower()
        return Task(key, page.id, limits, refused=f"not permitted here: {environment.name} does not grant '{asked}'")
    looks = tuple(_look(module, page, sight, typed) for sight in granted)
    return Task(key, page.id, limits, looks=looks)


def _look(module: ModuleType, page: Page, sight: Sight, limits: object) -> Look:
    name = "check" if sight is page.sees[0] and hasattr(module, "check") else f"check_{sight}"
    function: Callable[..., Any] = getattr(module, name)  # Any: each check has its own parameters
    asks: Mapping[str, str] = module.asks(limits) if hasattr(module, "asks") else {}
    needs = []
    optional = set()
    for parameter, annotation in function.__annotations__.items():
        if parameter in ("return", "limits"):
            continue
        arms = get_args(annotation) or (annotation,)
        if Unreadable in arms:
            optional.add(parameter)
        kind = next((arm for arm in arms if arm is not Unreadable), None)
        if not isinstance(kind, type):
            raise CatalogueError(f"checks/{page.id.replace('.', '/')}.py: {parameter} of {name} is no type of facts")
        needs.append((parameter, Need(kind, asks.get(parameter, ""))))
    return Look(sight, name, tuple(needs), frozenset(optional))
