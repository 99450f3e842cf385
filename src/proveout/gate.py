"""Verdicts → where each item stands → GO, NO-GO or HOLD. Unknown is never green."""

from collections.abc import Mapping, Sequence

from proveout.model.binding import Binding, Sense
from proveout.model.checklist import Checklist, Item, ItemKind
from proveout.model.plan import task_key
from proveout.model.run import Decision, ItemResult, Judgement, Standing
from proveout.model.verdict import Outcome

PRODUCTION_READY = "umbrella.production_ready"
# Lines in these senses say nothing of the state that is measured now, so a failure there blocks nothing.
ELSEWHERE = (Sense.PROMISED_FOR_LATER, Sense.ANOTHER_ENVIRONMENT, Sense.RUNBOOK_ROW, Sense.NEGATED)


def stand(
    checklists: Sequence[Checklist], bindings: Mapping[str, Binding], judgements: Mapping[str, Judgement]
) -> tuple[ItemResult, ...]:
    """Where each item stands, in the order of the documents."""
    results: list[ItemResult] = []
    for checklist in checklists:
        here = [
            _item_result(item, checklist.path, bindings.get(item.id, Binding(item.id)), judgements)
            for item in checklist.items
        ]
        wholes = {
            item.id
            for item in checklist.items
            if any(bound.id == PRODUCTION_READY for bound in bindings.get(item.id, Binding(item.id)).bound)
        }
        others = [result for result in here if result.item not in wholes]
        results += [_whole(result, others) if result.item in wholes else result for result in here]
    promised = {item.id for checklist in checklists for item in checklist.items if item.promised}
    return tuple(_lie(result, promised, bindings) for result in results)


def decide(results: Sequence[ItemResult]) -> tuple[Decision, str]:
    """The decision and its one line, which names the blocking counts and what did not run."""
    required = [result for result in results if result.required]
    if not required:
        return Decision.HOLD, "nothing is required here: an empty checklist proves nothing"
    false = [result for result in required if result.standing is Standing.FALSE]
    unproved = [result for result in required if result.standing is Standing.UNPROVED]
    lies = sum(result.lie for result in false)
    proved = sum(result.standing is Standing.PROVED for result in required)
    parts = []
    if false:
        parts.append(
            _items(len(false), "is false", "are false") + (f" ({lies} of them said to be done)" if lies else "")
        )
    if unproved:
        parts.append(_items(len(unproved), "is not proved", "are not proved"))
    if false:
        return Decision.NO_GO, "; ".join(parts)
    if unproved:
        return Decision.HOLD, "; ".join(parts) + f"; {proved} proved, none false"
    if not proved:
        return Decision.HOLD, "no required item applies here: nothing was proved"
    return Decision.GO, _items(proved, "is proved", "are proved")


def _items(count: int, one: str, many: str) -> str:
    return f"{count} required item {one}" if count == 1 else f"{count} required items {many}"


def _item_result(item: Item, path: str, binding: Binding, judgements: Mapping[str, Judgement]) -> ItemResult:
    if not binding.bound:
        return _unbound(item, path, binding)
    keys = tuple(task_key(bound.id, bound.limits) for bound in binding.bound)
    said = [judgements[key] for key in keys]
    outcomes = {judgement.verdict.outcome for judgement in said}
    if Outcome.FAIL in outcomes:
        worst = min((j for j in said if j.verdict.outcome is Outcome.FAIL), key=lambda j: j.severity)
        standing, why = Standing.FALSE, worst.verdict.says
    elif Outcome.UNKNOWN in outcomes:
        standing = Standing.UNPROVED
        why = next(j.verdict.says for j in said if j.verdict.outcome is Outcome.UNKNOWN)
    elif outcomes == {Outcome.NOT_APPLICABLE}:
        standing, why = Standing.NOT_APPLICABLE, said[0].verdict.says
    else:
        standing, why = Standing.PROVED, "; ".join(j.verdict.says for j in said)
    return _in_its_sense(ItemResult(item.id, path, standing, why, keys), binding.sense)


def _unbound(item: Item, path: str, binding: Binding) -> ItemResult:
    if item.kind in (ItemKind.NARRATIVE, ItemKind.ADVICE) and not item.marked:
        return ItemResult(item.id, path, Standing.REMARK, binding.reason or "states nothing to prove", required=False)
    if "ignore" in item.directives:
        return ItemResult(item.id, path, Standing.REMARK, "left out by a comment in the document", required=False)
    reason = binding.reason or "nothing in the catalogue answers this line"
    if binding.perhaps:
        reason = f"perhaps {', '.join(bound.id for bound in binding.perhaps)}: pin one of them, or word it closer"
    return ItemResult(item.id, path, Standing.UNPROVED, reason, required=item.marked)


def _in_its_sense(result: ItemResult, sense: Sense) -> ItemResult:
    """A pass never ticks a line that speaks of the statement in another way."""
    if sense is Sense.PLAIN:
        return result
    standing, required = result.standing, True
    if sense in ELSEWHERE:
        required = False
        standing = Standing.UNPROVED if standing in (Standing.PROVED, Standing.FALSE) else standing
    elif sense is Sense.WEAK_VALUE:
        standing = Standing.UNPROVED if standing is Standing.PROVED else standing
    elif sense is Sense.BAD_STATE:
        # The line is a worry. The measured failure says that it is justified; a pass says that it is over.
        required = standing is not Standing.PROVED
        standing = Standing.REMARK if standing is Standing.PROVED else standing
    else:  # conditional, one of several: false here may be true by the other way
        standing = Standing.UNPROVED if standing in (Standing.PROVED, Standing.FALSE) else standing
    why = (
        f"the line is {sense}; measured: {result.why}"
        if sense is not Sense.BAD_STATE
        else (f"the line {sense}; measured: {result.why}")
    )
    return ItemResult(result.item, result.checklist, standing, why, result.judgements, required)


def _whole(result: ItemResult, others: Sequence[ItemResult]) -> ItemResult:
    """A line such as "ready for production" stands for all the others of its document."""
    decision, because = decide(others)
    standing = {Decision.GO: Standing.PROVED, Decision.NO_GO: Standing.FALSE, Decision.HOLD: Standing.UNPROVED}[
        decision
    ]
    return ItemResult(
        result.item, result.checklist, standing, f"it stands for this document: {because}", result.judgements
    )


def _lie(result: ItemResult, promised: set[str], bindings: Mapping[str, Binding]) -> ItemResult:
    plain = bindings.get(result.item, Binding(result.item)).sense is Sense.PLAIN
    if result.standing is not Standing.FALSE or result.item not in promised or not plain:
        return result
    return ItemResult(
        result.item, result.checklist, result.standing, result.why, result.judgements, result.required, lie=True
    )
