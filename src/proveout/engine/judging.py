"""Facts → verdicts. Pure: the same facts and limits always give the same verdicts."""

from collections.abc import Mapping, Sequence
from typing import Any

from proveout.catalogue import Catalogue, load
from proveout.errors import CatalogueError
from proveout.facts.attestation import AttestationFacts
from proveout.limits import typed_limits
from proveout.model.check import Page, PageKind, Sight
from proveout.model.event import CheckJudged, Tell
from proveout.model.evidence import Evidence
from proveout.model.need import Look, Need, Unreadable
from proveout.model.plan import Plan, Task
from proveout.model.run import Judgement
from proveout.model.verdict import Outcome, Verdict, failed, not_applicable, passed, unknown

# What these see is the thing itself; a file or a setting only says how it was meant to be.
BEHAVIOUR = (Sight.WIRE, Sight.SERVICE, Sight.DRILL, Sight.PROVIDER)


def judge(plan: Plan, facts: Mapping[Need, object], catalogue: Catalogue, tell: Tell) -> dict[str, Judgement]:
    """One judgement for every task, by its key."""
    judgements: dict[str, Judgement] = {}
    for task in sorted(plan.tasks, key=lambda task: bool(task.members)):  # members before their umbrella
        page = catalogue[task.check]
        judgement = _judgement(task, page, facts, judgements)
        judgements[task.key] = judgement
        tell(CheckJudged(task.check, judgement.verdict.outcome))
    return judgements


def _judgement(task: Task, page: Page, facts: Mapping[Need, object], done: Mapping[str, Judgement]) -> Judgement:
    match page.kind:
        case PageKind.UMBRELLA:
            verdict = _umbrella([done[key] for key in task.members])
            return Judgement(task.key, page.id, page.title, page.severity, verdict, task.limits, members=task.members)
        case PageKind.ATTESTATION:
            verdict = _attested(page, facts[task.looks[0].needs[0][1]])
            return Judgement(task.key, page.id, page.title, page.severity, verdict, task.limits, Sight.ATTESTATION)
        case PageKind.CHECK:
            return _checked(task, page, facts)


def _checked(task: Task, page: Page, facts: Mapping[Need, object]) -> Judgement:
    said = [(look.sight, _verdict(look, task, page, facts)) for look in task.looks]
    if not said:
        verdict = unknown(task.refused)
        return Judgement(task.key, page.id, page.title, page.severity, verdict, task.limits)
    # The strongest sight that could be had decides.
    wired = [_is_wired(sight, verdict, page) for sight, verdict in said]
    decisive = next((i for i, (_, seen) in enumerate(said) if wired[i] or seen.outcome is not Outcome.UNKNOWN), 0)
    sight, verdict = said.pop(decisive)
    if wired[decisive]:
        verdict = _wired(verdict, page, said)
    fix = page.sections.get("Fix", "") if verdict.outcome is Outcome.FAIL else ""
    return Judgement(
        task.key, page.id, page.title, page.severity, verdict, task.limits, sight, fix, weaker=tuple(said)
    )  # fmt: skip


def _verdict(look: Look, task: Task, page: Page, facts: Mapping[Need, object]) -> Verdict:
    arguments: dict[str, object] = {}
    for parameter, need in look.needs:
        seen = facts.get(need, Unreadable(f"{need.name} was not read"))
        if isinstance(seen, Unreadable) and parameter not in look.optional:
            return unknown(seen.reason)
        arguments[parameter] = seen
    module: Any = load(page.id)  # Any: a module is a check; the catalogue has read its shape
    function = getattr(module, look.function)
    compared = "limits" in function.__annotations__
    if compared:
        arguments["limits"] = typed_limits(module.Limits, task.limits, page.id)
    verdict = function(**arguments)
    if not isinstance(verdict, Verdict):
        raise CatalogueError(f"{page.id}: {look.function} returned {type(verdict).__name__} and no verdict")
    if task.limits and not compared and verdict.outcome is Outcome.PASS:
        named = ", ".join(task.limits)
        return unknown(f"{verdict.says}; but {named}, which the document names, is not compared", *verdict.evidence)
    return verdict


def _is_wired(sight: Sight, verdict: Verdict, page: Page) -> bool:
    """True where the verdict passes behaviour that was only seen as it was meant to be."""
    return verdict.outcome is Outcome.PASS and sight in (Sight.FILES, Sight.SETTINGS) and page.sees[0] in BEHAVIOUR


def _wired(verdict: Verdict, page: Page, weaker: Sequence[tuple[Sight, Verdict]]) -> Verdict:
    """Unknown, with what a weaker sight says against it: the effective setting outdoes the line of a file."""
    against = [(sight, seen) for sight, seen in weaker if seen.outcome is Outcome.FAIL]
    doubts = "".join(f"; but the {sight} say: {seen.says}" for sight, seen in against)
    return unknown(
        f"wired, not seen: {verdict.says}; only {page.sees[0]} would show it{doubts}",
        *verdict.evidence,
        *(evidence for _, seen in against for evidence in seen.evidence),
    )


def _attested(page: Page, seen: object) -> Verdict:
    if isinstance(seen, Unreadable):
        return unknown(seen.reason)
    if not isinstance(seen, AttestationFacts):
        raise TypeError(f"{page.id} needs attestations, not {type(seen).__name__}")
    today = seen.seen_at.date()
    words = [word for word in seen.given if word.about == page.id]
    current = [word for word in words if word.on <= today <= word.until]
    if not current:
        wanted = f"a named person's word, pointing to {page.point_to}" if page.point_to else "a named person's word"
        if words:
            last = max(words, key=lambda word: word.until)
            return unknown(f"the word of {last.by} ended on {last.until}: {wanted} is needed again")
        return unknown(f"no check can see this: {wanted} is needed")
    word = max(current, key=lambda word: word.on)
    shown = Evidence(f"{word.by} on {word.on}: {word.saw}", word.where)
    if word.holds:
        return passed(f"attested by {word.by} until {word.until}", shown)
    return failed(f"{word.by} attested on {word.on} that it does not hold", shown)


def _umbrella(members: list[Judgement]) -> Verdict:
    if not members:
        return unknown("it stands for the other items of its document and is decided with them")
    evidence = tuple(Evidence(f"{member.verdict.outcome}: {member.verdict.says}", member.check) for member in members)
    by = {outcome: [m.check for m in members if m.verdict.outcome is outcome] for outcome in Outcome}
    total = len(members)
    if false := by[Outcome.FAIL]:
        return failed(f"{len(false)} of {total} parts are false: {', '.join(false)}", *evidence)
    if unseen := by[Outcome.UNKNOWN]:
        return unknown(f"{len(unseen)} of {total} parts are not proved: {', '.join(unseen)}", *evidence)
    if len(by[Outcome.NOT_APPLICABLE]) == total:
        return not_applicable("none of its parts applies here", *evidence)
    return passed(f"all {len(by[Outcome.PASS])} parts that apply hold", *evidence)
