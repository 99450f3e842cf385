"""Where each item stands, from the judgements that it is bound to and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from proveout.gate.deciding import decide
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
    """Where each item stands, in the order of the documents, where no rule eases anything."""
    lines = tuple(
        item_result(item, checklist.path, bindings.get(item.id, Binding(item.id)), judgements)
        for checklist in checklists
        for item in checklist.items
    )
    return with_wholes(lines, checklists, bindings)


def item_result(item: Item, path: str, binding: Binding, judgements: Mapping[str, Judgement]) -> ItemResult:
    """One item by itself."""
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


def with_wholes(
    results: Sequence[ItemResult], checklists: Sequence[Checklist], bindings: Mapping[str, Binding]
) -> tuple[ItemResult, ...]:
    """The results with the lines that stand for a whole document decided by its others, and with the lies marked."""
    wholes = {
        item.id
        for checklist in checklists
        for item in checklist.items
        if any(bound.id == PRODUCTION_READY for bound in bindings.get(item.id, Binding(item.id)).bound)
    }
    others: dict[str, list[ItemResult]] = {}
    if wholes:
        for result in results:
            if result.item not in wholes:
                others.setdefault(result.checklist, []).append(result)
    promised = {item.id for checklist in checklists for item in checklist.items if item.promised}
    return tuple(
        _lie(_whole(one, others.get(one.checklist, [])) if one.item in wholes else one, promised, bindings)
        for one in results
    )


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
    return replace(result, standing=standing, why=why, required=required)


def _whole(result: ItemResult, others: Sequence[ItemResult]) -> ItemResult:
    """A line such as "ready for production" stands for all the others of its document.

    Exceptions do not make it true: it stands where the others stand without them, and passes where they pass.
    """
    plain = [replace(one, waived="", known=False, eased=False, required=one.required or one.let_pass) for one in others]
    decision, because = decide(plain)
    standing = {Decision.GO: Standing.PROVED, Decision.NO_GO: Standing.FALSE, Decision.HOLD: Standing.UNPROVED}[
        decision
    ]
    whole = ItemResult(
        result.item, result.checklist, standing, f"it stands for this document: {because}", result.judgements,
        waived=result.waived, let_pass=result.let_pass, required=not result.let_pass,
    )  # fmt: skip
    if standing is Standing.PROVED:
        return replace(whole, waived="", let_pass=False, required=True)
    if whole.waived or whole.let_pass:
        return whole
    eased, because = decide(others)
    if eased is Decision.HOLD and decision is Decision.NO_GO:
        return replace(whole, eased=True)
    if eased is not Decision.GO:
        return whole
    passes = f"it stands for this document: GO {because}"
    if waived := next((one.waived for one in others if one.waived), ""):
        return replace(whole, waived=waived, why=passes)
    known = any(one.known for one in others)
    return replace(whole, known=known, why=passes, required=known, let_pass=not known)


def _lie(result: ItemResult, promised: set[str], bindings: Mapping[str, Binding]) -> ItemResult:
    plain = bindings.get(result.item, Binding(result.item)).sense is Sense.PLAIN
    if result.standing is not Standing.FALSE or result.item not in promised or not plain:
        return result
    return replace(result, lie=True)
