"""The shortest way to GO: what to do next so that most items are freed in the least time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proveout.gate.excusing import with_names
from proveout.model.check import Sight
from proveout.model.run import Decision, ItemResult, Judgement, Standing, Step, StepKind
from proveout.model.verdict import Outcome

# Estimates of work that no page of a check knows: handing something over, asking a person, rewording a line.
MINUTES_OF = {StepKind.CONNECT: 10, StepKind.ATTEST: 15, StepKind.PIN: 2}
# Every pair of sets is compared: beyond this many, only equal sets are counted together.
MOST_COMPARED = 200
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Act:
    """One thing to do. Acts with the same kind and aim are one."""

    kind: StepKind
    aim: str  # key of a judgement, or the reason that many judgements share


def path_to_go(results: Sequence[ItemResult], judgements: Mapping[str, Judgement]) -> tuple[Step, ...]:
    """Steps in their order, each with the items that it frees. Greedy: the most items per minute come first.

    An item is free when all that stands against it is done. A line that stands for its whole document is freed by
    the others and is no step of its own.
    """
    wants: dict[Place, frozenset[_Act]] = {}
    keys: dict[_Act, dict[str, None]] = {}
    sizes: Counter[_Act] = Counter()
    for result in results:
        if result.blocks is None or _stands_for_all(result, judgements):
            continue
        acts = _acts_of(result, judgements, keys)
        wants[result.checklist, result.item] = acts
        for act in acts:
            sizes[act] += act.kind is StepKind.PIN
    minutes = {act: _minutes(act, judgements, sizes[act]) for acts in wants.values() for act in acts}
    return tuple(_steps(wants, minutes, keys, judgements))


def _steps(
    wants: dict[Place, frozenset[_Act]],
    minutes: Mapping[_Act, int],
    keys: Mapping[_Act, Mapping[str, None]],
    judgements: Mapping[str, Judgement],
) -> Iterable[Step]:
    # A set of acts is a number with a bit for each: sets are compared a hundred thousand times.
    bits = {act: 1 << at for at, act in enumerate(minutes)}
    members = {sum(bits[act] for act in acts): acts for acts in wants.values()}
    left = {place: sum(bits[act] for act in acts) for place, acts in wants.items()}
    # Cost and names of a set do not change while it is open, only how many items it frees.
    prices: dict[int, tuple[int, tuple[str, ...]]] = {}
    while left:
        bundles = Counter(left.values())
        for acts in bundles:
            if acts not in prices:
                named = members.get(acts) or frozenset(act for act, bit in bits.items() if bit & acts)
                members[acts] = named
                prices[acts] = sum(minutes[act] for act in named), tuple(sorted(act.aim for act in named))
        best = max(bundles, key=lambda acts: _worth(acts, bundles, prices))
        for act in sorted(members[best], key=lambda act: (_order(act), -minutes[act], act.aim)):
            done = ~bits[act]
            left = {place: acts & done for place, acts in left.items()}
            freed = tuple(place for place, acts in left.items() if not acts)
            left = {place: acts for place, acts in left.items() if acts}
            yield Step(act.kind, _says(act, judgements, len(freed)), tuple(keys[act]), minutes[act], freed)


def _worth(
    acts: int, bundles: Counter[int], prices: Mapping[int, tuple[int, tuple[str, ...]]]
) -> tuple[float, int, tuple[str, ...]]:
    """Items freed per minute, then fewest minutes; the names decide a draw, so that equal runs give equal paths."""
    cost, names = prices[acts]
    if len(bundles) > MOST_COMPARED:
        freed = bundles[acts]
    else:
        others = ~acts
        freed = sum(count for other, count in bundles.items() if not other & others)
    return freed / max(1, cost), -cost, names


def _acts_of(
    result: ItemResult, judgements: Mapping[str, Judgement], keys: dict[_Act, dict[str, None]]
) -> frozenset[_Act]:
    acts = set()
    for leaf, _ in with_names(result.judgements, judgements):
        if leaf.verdict.outcome is Outcome.FAIL and result.standing is Standing.FALSE:
            act = _Act(StepKind.FIX, leaf.key)
        elif leaf.verdict.outcome is Outcome.UNKNOWN:
            act = _act_of_unknown(leaf)
        else:
            continue
        keys.setdefault(act, {})[leaf.key] = None
        acts.add(act)
    if not acts:
        # Bound to nothing, or spoken of in a way that no measurement settles.
        act = _Act(StepKind.PIN, "" if not result.judgements else result.why.partition(";")[0])
        keys.setdefault(act, {})
        acts.add(act)
    return frozenset(acts)


def _act_of_unknown(leaf: Judgement) -> _Act:
    says = leaf.verdict.says
    if leaf.sight is Sight.ATTESTATION or leaf.check.startswith("attest.") or says.startswith("not built yet"):
        return _Act(StepKind.ATTEST, leaf.key)
    if says.startswith("wired, not seen"):
        return _Act(StepKind.CONNECT, "only " + says.rpartition("; only ")[2].partition("; but ")[0])
    return _Act(StepKind.CONNECT, says)


def _minutes(act: _Act, judgements: Mapping[str, Judgement], items: int) -> int:
    if act.kind is StepKind.FIX:
        return max(1, judgements[act.aim].minutes)
    return MINUTES_OF[act.kind] * max(1, items)


def _order(act: _Act) -> int:
    return list(StepKind).index(act.kind)


def _says(act: _Act, judgements: Mapping[str, Judgement], freed: int) -> str:
    match act.kind:
        case StepKind.FIX:
            judgement = judgements[act.aim]
            return f"mend {act.aim}: {judgement.verdict.says}"
        case StepKind.CONNECT:
            if act.aim.startswith("only "):
                return f"look there, and write down a person's word with 'proveout attest': {act.aim}"
            return f"hand over what is missing: {act.aim}"
        case StepKind.ATTEST:
            judgement = judgements[act.aim]
            return f"only a named person's word settles {judgement.check}: {judgement.title}"
        case StepKind.PIN:
            how = "pin a check to it, word it closer to one, give a word about it, or leave it out with a reason"
            return (
                f"{act.aim}: {how}"
                if act.aim
                else f"bound to nothing ({freed} {'line' if freed == 1 else 'lines'}): {how}"
            )


def _stands_for_all(result: ItemResult, judgements: Mapping[str, Judgement]) -> bool:
    said = [judgements[key] for key in result.judgements if key in judgements]
    return any(one.check == "umbrella.production_ready" for one in said) and result.blocks in (
        Decision.HOLD,
        Decision.NO_GO,
    )
