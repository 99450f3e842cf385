"""What a run would read, where, for which checks and with which effect, as text and as JSON."""

import json
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from proveout.catalogue import Catalogue
from proveout.model.check import Effect, Sight
from proveout.model.need import Need
from proveout.model.plan import Plan
from proveout.report.columns import harmless, wrapped


@dataclass(frozen=True, slots=True)
class Reading:
    """One need, with the system that it is read from, the strongest effect that any of its checks has, and these."""

    need: Need
    system: str
    effect: Effect
    checks: tuple[str, ...]

    @property
    def shows(self) -> str:
        """The first line of the file that describes the facts."""
        about = sys.modules[self.need.facts.__module__].__doc__ or ""
        return about.partition("\n")[0].removesuffix(".")


def readings(plan: Plan, catalogue: Catalogue, systems: Mapping[str, str]) -> tuple[Reading, ...]:
    """Every need of the plan, by system. `systems` maps the name of a type of facts to the system it is read from."""
    found: dict[Need, tuple[Effect, list[str]]] = {need: (Effect.READ, []) for need in plan.needs}
    for task in plan.tasks:
        for look in task.looks:
            here = Effect.READ if look.sight in (Sight.FILES, Sight.SETTINGS) else catalogue[task.check].effect
            for _, need in look.needs:
                effect, checks = found[need]
                found[need] = (max(effect, here), checks if task.key in checks else [*checks, task.key])
    all_ = [
        Reading(need, systems.get(need.facts.__name__, "nothing here can read it"), effect, tuple(checks))
        for need, (effect, checks) in found.items()
    ]
    return tuple(sorted(all_, key=lambda one: (one.system, one.need.name)))


def render_plan(
    plan: Plan,
    readings: Sequence[Reading],
    places: Mapping[str, str],
    *,
    width: int = 80,
    documents: Sequence[str] = (),
) -> str:
    """`places` says where each system is: the folder, the file; one that is not there is shown by its name alone."""
    environment = plan.environment
    lines = [f"environment {harmless(environment.name)}, which grants '{environment.granted.name.lower()}'"]
    lines += [f"document    {harmless(path)}" for path in documents]
    checks = sum(bool(task.looks) for task in plan.tasks)
    lines += ["", f"would read {_count(len(readings), 'thing')} for {_count(checks, 'check')}"]
    system = ""
    for reading in readings:
        if reading.system != system:
            system = reading.system
            where = f"{system}: {places[system]}" if places.get(system) else system
            lines += ["", *wrapped(harmless(where), width)]
        lines += _reading_lines(reading, width)
    refused = [task for task in plan.tasks if task.refused]
    if refused:
        lines += ["", f"would not look at {_count(len(refused), 'check')}, which stay unknown", ""]
        for task in refused:
            lines += _hanging(f"{task.key}: {task.refused}", width, "  ")
    return "\n".join(lines) + "\n"


def plan_json(plan: Plan, readings: Sequence[Reading], places: Mapping[str, str]) -> str:
    """The same for machines."""
    document = {
        "format": 1,
        "environment": plan.environment.name,
        "grants": plan.environment.granted.name.lower(),
        "reads": [
            {
                "facts": reading.need.facts.__name__,
                "question": reading.need.question,
                "shows": reading.shows,
                "system": reading.system,
                "where": places.get(reading.system, ""),
                "effect": reading.effect.name.lower(),
                "for": list(reading.checks),
            }
            for reading in readings
        ],
        "refused": {task.key: task.refused for task in plan.tasks if task.refused},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _reading_lines(reading: Reading, width: int) -> Iterator[str]:
    # The name of the facts is what stands in explanations and in the run, so that one can be found by the other.
    yield from _hanging(f"{reading.effect.name.lower()} {reading.need.name}: {reading.shows}", width, "  ")
    yield from _hanging(f"for {', '.join(reading.checks)}", width, " " * 6)


def _hanging(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        harmless(text), width, initial_indent=indent, subsequent_indent=f"{indent}    ", break_on_hyphens=False
    )


def _count(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
