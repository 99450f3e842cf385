"""The product on one screen: the stages in their order. Nobody else knows the order."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from proveout import __version__
from proveout.catalogue import Catalogue
from proveout.engine import Probe, gather, judge
from proveout.gate import decide, stand
from proveout.intake import read_checklist
from proveout.model.binding import Binding, Bound
from proveout.model.checklist import Checklist, Item
from proveout.model.environment import Environment
from proveout.model.event import RunEnded, StageStarted, Tell
from proveout.model.need import Need
from proveout.model.plan import Plan
from proveout.model.run import Run
from proveout.model.secret import HoldsSecrets, Secret
from proveout.plan import make_plan
from proveout.redact import Redactor, secrets_in, secrets_of


@dataclass(frozen=True, slots=True)
class Document:
    """A checklist as bytes. `path` is how reports name it."""

    path: str
    data: bytes


class Binder(Protocol):
    """What finds the checks of an item. Made when there is an item to bind."""

    def bind(self, checklist: Checklist) -> tuple[Binding, ...]: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What a run works with; `wiring` makes it. `keep` stores a run that holds no secret any more."""

    catalogue: Catalogue
    binder: Callable[[], Binder]
    probes: Mapping[str, Probe]
    tell: Tell
    keep: Callable[[Run], object]
    repository: Path
    environment: Environment


def assess(checklists: Sequence[Checklist], tools: Tools) -> Run:
    """Intake has been; bind, plan, gather, judge, decide, and keep. What comes back holds no secret."""
    started = _now()
    bindings = bound(checklists, tools)
    plan = planned(bindings, tools)
    tools.tell(StageStarted("gather", len(plan.needs)))
    facts = gather(plan.needs, tools.probes, tools.tell)
    tools.tell(StageStarted("judge", len(plan.tasks)))
    judgements = judge(plan, facts, tools.catalogue, tools.tell)
    results = stand(checklists, bindings, judgements)
    decision, because = decide(results)
    run = Run(
        started_at=started,
        tool=f"proveout {__version__}",
        repository=str(tools.repository),
        environment=tools.environment.name,
        decision=decision,
        because=because,
        checklists=tuple(checklists),
        bindings=bindings,
        results=results,
        judgements=judgements,
        unread={need.name: reason for need, reason in _unread(facts)},
    )
    clean = redactor(checklists, _secrets(facts)).run(run)
    tools.keep(clean)
    tools.tell(RunEnded(decision))
    return clean


def read(documents: Sequence[Document], tell: Tell) -> tuple[Checklist, ...]:
    """Intake. Raises UnreadableDocumentError for what is no text."""
    tell(StageStarted("intake", len(documents)))
    return tuple(read_checklist(document.data, document.path) for document in documents)


def bound(checklists: Sequence[Checklist], tools: Tools) -> dict[str, Binding]:
    """Binding, by item id."""
    if not any(checklist.items for checklist in checklists):
        return {}
    tools.tell(StageStarted("bind", sum(len(checklist.items) for checklist in checklists)))
    binder = tools.binder()
    return {
        binding.item: _explained_in_public(item, binding)
        for checklist in checklists
        for item, binding in zip(checklist.items, binder.bind(checklist), strict=True)
    }


def planned(bindings: Mapping[str, Binding], tools: Tools) -> Plan:
    """What would be read, and nothing has been."""
    tools.tell(StageStarted("plan", len(bindings)))
    return make_plan(bindings.values(), tools.catalogue, tools.environment)


def redactor(checklists: Sequence[Checklist], values: Mapping[str, Secret] | None = None) -> Redactor:
    """Knows the values of the environment, and those that the documents themselves print beside a name."""
    printed = (
        secret
        for checklist in checklists
        for item in checklist.items
        for text in dict.fromkeys((item.raw, item.text))
        for secret in secrets_in(text)
    )
    return Redactor((*secrets_of(values or {}), *printed))


def _explained_in_public(item: Item, binding: Binding) -> Binding:
    """The binding without words of a value: they are folded and cut there, and no redactor would know them again."""
    shown = Redactor().text(item.text)
    if shown == item.text:
        return binding
    words = shown.lower()

    def public(one: Bound) -> Bound:
        return replace(one, because=(*one.because[:1], *(word for word in one.because[1:] if word in words)))

    return replace(binding, bound=tuple(map(public, binding.bound)), perhaps=tuple(map(public, binding.perhaps)))


def _now() -> str:
    """RFC 3339 in UTC, with milliseconds."""
    seconds = time.time()
    return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(seconds))}.{int(seconds % 1 * 1000):03}Z"


def _unread(facts: Mapping[Need, object]) -> list[tuple[Need, str]]:
    return [(need, reason) for need, seen in facts.items() if (reason := getattr(seen, "reason", ""))]


def _secrets(facts: Mapping[Need, object]) -> dict[str, Secret]:
    return {name: value for seen in facts.values() if isinstance(seen, HoldsSecrets) for name, value in seen.secrets()}
