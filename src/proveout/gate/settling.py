"""The whole of the gate: where the items stand under the rules of a team, and what must be said of these rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proveout.gate.excusing import Excuser, with_names
from proveout.gate.rules import Rules
from proveout.gate.standing import PRODUCTION_READY, item_result, with_wholes
from proveout.gate.words import Told, attested
from proveout.model.binding import Binding
from proveout.model.checklist import Checklist
from proveout.model.run import ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome

if TYPE_CHECKING:
    from proveout.model.baseline import Baseline, Recognised

Recall = Callable[[str], str]  # id of an item that is gone → its words in an earlier run, or ""


@dataclass(frozen=True, slots=True)
class Settled:
    """`judgements` hold those of attested items as well; `notes` are sentences on the rules themselves."""

    results: tuple[ItemResult, ...]
    judgements: Mapping[str, Judgement]
    notes: tuple[str, ...]


def settle(
    checklists: Sequence[Checklist],
    bindings: Mapping[str, Binding],
    judgements: Mapping[str, Judgement],
    rules: Rules,
    *,
    today: str,
    recall: Recall,
) -> Settled:
    """Where each item stands with words, waivers, baseline and policy. `today` is a date in ISO 8601."""
    judged = dict(judgements)
    plain: list[ItemResult] = []
    lines = [(checklist, item) for checklist in checklists for item in checklist.items]
    for checklist, item in lines:
        result = item_result(item, checklist.path, bindings.get(item.id, Binding(item.id)), judged)
        plain.append(attested(item, result, judged, rules, today=today))
    excuser = Excuser(rules, today, _recognised(rules, judged, plain, {item.id: item.text for _, item in lines}))
    eased = []
    for (_, item), result in zip(lines, plain, strict=True):
        binding = bindings.get(item.id, Binding(item.id))
        whole = any(bound.id == PRODUCTION_READY for bound in binding.bound)
        eased.append(
            excuser.by_item(item, result) if whole else excuser.eased(item, result, judged, sense=binding.sense)
        )
    results = with_wholes(eased, checklists, bindings)
    wrong = {one.item for one in plain if one.standing in (Standing.FALSE, Standing.UNPROVED)}
    told = Told(rules, excuser, [item for _, item in lines], wrong, judged, today, recall)
    notes = told.all()
    return Settled(results, judged, notes)


def baseline_of_run(run: Run) -> "Baseline":
    """All that is wrong with what a run requires, waived things too: a waiver ends, and then they are no news."""
    from proveout.model.baseline import Baseline, Unproved, counted  # noqa: PLC0415 - only where one is asked for

    texts = {item.id: item.text for checklist in run.checklists for item in checklist.items}
    wanted = [result for result in run.results if result.required or result.let_pass]
    leaves = {
        leaf.key: leaf
        for result in wanted
        if result.standing is Standing.FALSE
        for leaf, _ in with_names(result.judgements, run.judgements)
    }
    unproved = unproved_items(wanted, run.judgements, texts)
    return Baseline(
        dict(counted(leaves.values())), tuple(sorted(Unproved(item, words) for item, words in unproved.items()))
    )


def unproved_items(
    results: Sequence[ItemResult], judgements: Mapping[str, Judgement], texts: Mapping[str, str]
) -> dict[str, str]:
    """Words of the items, by id, that are not proved, or of which a part is not."""
    found = {}
    for result in results:
        unknown = any(leaf.verdict.outcome is Outcome.UNKNOWN for leaf, _ in with_names(result.judgements, judgements))
        if result.standing is Standing.UNPROVED or (result.standing is Standing.FALSE and unknown):
            found[result.item] = texts.get(result.item, "")
    return found


def _recognised(
    rules: Rules, judgements: Mapping[str, Judgement], results: Sequence[ItemResult], texts: Mapping[str, str]
) -> "Recognised | None":
    if rules.baseline is None:
        return None
    from proveout.model.baseline import recognise  # noqa: PLC0415 - only where one is asked for

    return recognise(rules.baseline, judgements, unproved_items(results, judgements, texts))
