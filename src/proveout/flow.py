"""The product on one screen: the stages in their order. Nobody else knows the order."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from proveout import __version__
from proveout.catalogue import Catalogue
from proveout.engine import Probe, gather, judge
from proveout.errors import UsageError
from proveout.gate import NO_RULES, Rules, decide, is_item_id, path_to_go, settle
from proveout.intake import read_checklist
from proveout.model.binding import Binding, Bound
from proveout.model.checklist import Checklist, Item
from proveout.model.environment import Environment
from proveout.model.event import RunEnded, StageStarted, Tell
from proveout.model.need import Forgotten, Need
from proveout.model.plan import Plan
from proveout.model.run import Decision, Judgement, Run
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
    """What a run works with; `wiring` makes it.

    `keep` stores a run that holds no secret any more, with the facts that it was judged from and what hides secrets
    in a text. `recall` gives the words that an item had in an earlier run, or nothing.
    """

    catalogue: Catalogue
    binder: Callable[[], Binder]
    probes: Mapping[str, Probe]
    tell: Tell
    keep: Callable[[Run, Mapping[Need, object], Callable[[str], str]], object]
    repository: Path
    environment: Environment
    rules: Rules = NO_RULES
    recall: Callable[[str], str] = lambda _: ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A run that was kept, and its facts by the name of the need."""

    run: Run
    facts: Mapping[str, object]


def assess(checklists: Sequence[Checklist], tools: Tools) -> Run:
    """Intake has been; bind, plan, gather, judge, decide, and keep. What comes back holds no secret."""
    started = _now()
    bindings = bound(checklists, tools)
    plan = planned(bindings, tools)
    tools.tell(StageStarted("gather", len(plan.needs)))
    facts = gather(plan.needs, tools.probes, tools.tell)
    tools.tell(StageStarted("judge", len(plan.tasks)))
    judgements = judge(plan, facts, tools.catalogue, tools.tell)
    return _concluded(checklists, bindings, judgements, facts, tools=tools, started=started)


def assess_again(checklists: Sequence[Checklist], tools: Tools, earlier: Earlier) -> Run:
    """The same with the facts of an earlier run: nothing is read but what persons wrote down."""
    started = _now()
    bindings = bound(checklists, tools)
    plan = planned(bindings, tools)
    written = tuple(need for need in plan.needs if need.facts.__name__ == "AttestationFacts")
    facts = {need: earlier.facts.get(need.name, _not_read(need, earlier.run)) for need in plan.needs}
    facts.update(gather(written, tools.probes, tools.tell))
    tools.tell(StageStarted("judge", len(plan.tasks)))
    judgements = judge(plan, facts, tools.catalogue, tools.tell, before=earlier.run.judgements)
    return _concluded(checklists, bindings, judgements, facts, tools=tools, started=started, earlier=earlier.run)


def _concluded(
    checklists: Sequence[Checklist],
    bindings: Mapping[str, Binding],
    judgements: Mapping[str, Judgement],
    facts: Mapping[Need, object],
    *,
    tools: Tools,
    started: str,
    earlier: Run | None = None,
) -> Run:
    _refuse_unknown_names(tools)
    settled = settle(checklists, bindings, judgements, tools.rules, today=started[:10], recall=tools.recall)
    decision, because = decide(settled.results)
    read_at = (earlier.read_at or earlier.started_at) if earlier else ""
    notes = (*settled.notes, *_to_be_known(facts))
    if read_at:
        decision, because, aged = _aged(decision, because, read_at, started, tools)
        notes = (aged, *notes)
    run = Run(
        started_at=started,
        tool=f"proveout {__version__}",
        repository=str(tools.repository),
        environment=tools.environment.name,
        decision=decision,
        because=because,
        checklists=tuple(checklists),
        bindings=bindings,
        results=settled.results,
        judgements=settled.judgements,
        unread={need.name: reason for need, reason in _unread(facts)},
        notes=notes,
        path_to_go=path_to_go(settled.results, settled.judgements),
        read_at=read_at,
    )
    hidden = redactor(checklists, _secrets(facts))
    clean = hidden.run(run)
    tools.keep(clean, facts, hidden.text)
    tools.tell(RunEnded(decision))
    return clean


def _not_read(need: Need, earlier: Run) -> Forgotten:
    return Forgotten(f"{need.name} was not read in the run of {earlier.started_at}: 'proveout check' reads it")


def _aged(decision: Decision, because: str, read_at: str, now: str, tools: Tools) -> tuple[Decision, str, str]:
    """A GO does not outlive its facts. The last is the sentence on their age."""
    from datetime import datetime  # noqa: PLC0415 - only for facts of an earlier run

    age_s = (datetime.fromisoformat(now) - datetime.fromisoformat(read_at)).total_seconds()
    said = f"the facts were read at {read_at}, {in_words(age_s)} before this decision"
    limit_s = tools.rules.policy.facts_good_for_s
    if age_s <= limit_s:
        return decision, because, said
    said = f"{said}; the policy of {tools.environment.name} lets them count for {in_words(limit_s)}"
    if decision is not Decision.GO:
        return decision, because, said
    return Decision.HOLD, f"the facts are {in_words(age_s)} old; when they were read it was GO: {because}", said


def in_words(seconds: float) -> str:
    """A length of time in its largest unit, rounded down: "3 days"."""
    for unit, length in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= 2 * length or (unit != "day" and seconds >= length):
            count = int(seconds // length)
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{max(0, int(seconds))} seconds"


def _refuse_unknown_names(tools: Tools) -> None:
    """A misspelt name in a waiver would change nothing, and nobody would know."""
    rules = tools.rules
    named = [("waiver", one.where, one.about) for one in rules.waivers]
    named += [("attestation", one.where, one.about) for one in rules.attestations]
    named += [("leave_out", one.where, one.about) for one in rules.left_out]
    for what, where, about in named:
        if is_item_id(about) or about in tools.catalogue:
            continue
        near = tools.catalogue.nearest(about, 1)
        hint = f"Did you mean '{near[0]}'?" if near else "'proveout list' shows the checks, 'proveout bind' the items"
        raise UsageError(f"{where}: the {what} is about '{about}', and there is no such check or item. {hint}")


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
    attested = {word.about for word in tools.rules.attestations}
    return make_plan(bindings.values(), tools.catalogue, tools.environment, attested=attested)


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


def _to_be_known(facts: Mapping[Need, object]) -> tuple[str, ...]:
    """What readings say of how they came about, such as which service was started; each sentence once."""
    starts = (getattr(seen, "start", None) for seen in facts.values())
    return tuple(dict.fromkeys(sentence for start in starts for sentence in getattr(start, "to_be_known", ())))


def _unread(facts: Mapping[Need, object]) -> list[tuple[Need, str]]:
    return [(need, reason) for need, seen in facts.items() if (reason := getattr(seen, "reason", ""))]


def _secrets(facts: Mapping[Need, object]) -> dict[str, Secret]:
    return {name: value for seen in facts.values() if isinstance(seen, HoldsSecrets) for name, value in seen.secrets()}
