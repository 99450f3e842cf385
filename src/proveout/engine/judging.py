"""Facts → verdicts. Pure: the same facts and limits always give the same verdicts."""

from collections.abc import Mapping, Sequence
from typing import Any

from proveout.catalogue import Catalogue, load
from proveout.errors import CatalogueError
from proveout.facts.attestation import AttestationFacts, word_that_counts
from proveout.limits import typed_limits
from proveout.model.check import Page, PageKind, Sight
from proveout.model.event import CheckJudged, Tell
from proveout.model.evidence import Evidence
from proveout.model.need import Forgotten, Look, Need, Unreadable
from proveout.model.plan import Plan, Task
from proveout.model.run import Judgement
from proveout.model.verdict import Outcome, Verdict, failed, not_applicable, passed, unknown

# What these see is the thing itself; a file or a setting only says how it was meant to be.
BEHAVIOUR: Mapping[Sight, str] = {  # what shows how a system behaves
    Sight.WIRE: "the running service, asked from outside,",
    Sight.SERVICE: "its database, cache or storage, asked as their client,",
    Sight.DRILL: "a drill",
    Sight.PROVIDER: "the account at the provider",
}


def judge(
    plan: Plan, facts: Mapping[Need, object], catalogue: Catalogue, tell: Tell, *, before: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """One judgement for every task, by its key.

    `before` are those of the run that the facts are from: they stand where the facts were not kept.
    """
    judgements: dict[str, Judgement] = {}
    for task in sorted(plan.tasks, key=lambda task: bool(task.members)):  # members before their umbrella
        page = catalogue[task.check]
        judgement = _stands(task, page, facts, before) or _judgement(task, page, facts, judgements)
        judgements[task.key] = judgement
        tell(CheckJudged(task.check, judgement.verdict.outcome))
    return judgements


def _stands(task: Task, page: Page, facts: Mapping[Need, object], before: Mapping[str, Judgement]) -> Judgement | None:
    """What was judged when the facts were there, with the same limits."""
    if not any(isinstance(facts.get(need), Forgotten) for look in task.looks for _, need in look.needs):
        return None
    judgement = before.get(task.key)
    if judgement is None or task.looks[-1].sight is not Sight.ATTESTATION:
        return judgement
    # Words are read anew: what one can change is judged anew as well.
    word = _verdict(task.looks[-1], task, page, facts).outcome
    settles = word is Outcome.FAIL or (word is Outcome.PASS and judgement.verdict.outcome is Outcome.UNKNOWN)
    return None if settles else judgement


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
    decisive = _by_word(said, decisive, wired=wired[decisive])
    sight, verdict = said.pop(decisive)
    if wired[decisive]:
        verdict = _wired(verdict, page, said)
    if task.refused and verdict.outcome is Outcome.UNKNOWN:
        verdict = unknown(f"{task.refused}; {verdict.says}")
    fails = verdict.outcome is Outcome.FAIL
    return Judgement(
        task.key,
        page.id,
        page.title,
        page.severity,
        verdict,
        task.limits,
        sight,
        fix=page.sections.get("Fix", "") if fails else "",
        weaker=tuple(said),
        minutes=page.minutes if fails else 0,
    )


def _by_word(said: Sequence[tuple[Sight, Verdict]], decisive: int, *, wired: bool) -> int:
    """Which of what was said decides where a person gave a word.

    Who says that it does not hold is not outvoted; who says that it does settles what was only seen wired.
    """
    last = len(said) - 1
    sight, word = said[last]
    if sight is not Sight.ATTESTATION:
        return decisive
    contradicted = any(verdict.outcome is Outcome.FAIL for _, verdict in said[:last])
    settles = wired and word.outcome is Outcome.PASS and not contradicted
    return last if word.outcome is Outcome.FAIL or settles else decisive


def _verdict(look: Look, task: Task, page: Page, facts: Mapping[Need, object]) -> Verdict:
    if look.sight is Sight.ATTESTATION:
        return _attested(page, facts[look.needs[0][1]])
    arguments: dict[str, object] = {}
    for parameter, need in look.needs:
        seen = facts.get(need, Unreadable(f"{need.name} was not read"))
        # An absence may be an answer; that something was not kept is none.
        if isinstance(seen, Forgotten) or (isinstance(seen, Unreadable) and parameter not in look.optional):
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
        f"wired, not seen: {verdict.says}; only {BEHAVIOUR[page.sees[0]]} would show it{doubts}",
        *verdict.evidence,
        *(evidence for _, seen in against for evidence in seen.evidence),
    )


def _attested(page: Page, seen: object) -> Verdict:
    if isinstance(seen, Unreadable):
        return unknown(seen.reason)
    if not isinstance(seen, AttestationFacts):
        raise TypeError(f"{page.id} needs attestations, not {type(seen).__name__}")
    today = seen.seen_at.date()
    word, why = word_that_counts(seen.given, page.id, today, good_for_days=seen.good_for_days)
    if word is None:
        wanted = f"a named person's word, pointing to {page.point_to}" if page.point_to else "a named person's word"
        return unknown(f"{why}: {wanted} is needed again" if why else f"no check can see this: {wanted} is needed")
    shown = Evidence(f"{word.by} on {word.on}: {word.saw}", word.where)
    if word.holds:
        return passed(f"attested by {word.by} until {word.ends(seen.good_for_days)}", shown)
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
