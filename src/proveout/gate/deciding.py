"""Where the items stand → GO, NO-GO or HOLD, with the one line that says why."""

from collections.abc import Sequence

from proveout.model.run import Decision, ItemResult, Standing


def decide(results: Sequence[ItemResult]) -> tuple[Decision, str]:
    """The decision and its one line, which names the blocking counts, what did not run and what was let pass."""
    required = [result for result in results if result.required]
    if not required:
        return Decision.HOLD, "nothing is required here: an empty checklist proves nothing"
    blocking = [result for result in required if result.blocks is not None]
    false = [result for result in blocking if result.blocks is Decision.NO_GO]
    unproved = [result for result in blocking if result.blocks is Decision.HOLD]
    lies = sum(result.lie for result in false)
    proved = sum(result.standing is Standing.PROVED for result in required)
    parts = []
    if false:
        parts.append(_items(len(false), "is false", "are false") + _said_to_be_done(lies, len(false)))
    if unproved:
        parts.append(_items(len(unproved), "is not proved", "are not proved"))
    passes = _let_pass(results)
    if false:
        return Decision.NO_GO, "; ".join([*parts, *passes])
    if unproved:
        none_false = "" if any(result.standing is Standing.FALSE for result in required) else ", none false"
        return Decision.HOLD, "; ".join([*parts, f"{proved} proved{none_false}", *passes])
    if not proved:
        return Decision.HOLD, "; ".join(["no required item applies here: nothing was proved", *passes])
    return Decision.GO, "; ".join([*_with_waivers(required), _items(proved, "is proved", "are proved"), *passes])


def _said_to_be_done(lies: int, false: int) -> str:
    if not lies:
        return ""
    which = "" if false == 1 else "all " if lies == false else f"{lies} of them "
    return f" ({which}said to be done)"


def _with_waivers(required: Sequence[ItemResult]) -> list[str]:
    """A GO that rests on exceptions says so first."""
    count = len({result.waived for result in required if result.waived})
    return [f"with {count} waiver{'' if count == 1 else 's'}"] if count else []


def _let_pass(results: Sequence[ItemResult]) -> list[str]:
    """What is wrong and blocks nothing, by the reason that lets it pass."""
    wrong = [result for result in results if result.standing in (Standing.FALSE, Standing.UNPROVED)]
    waived = sum(bool(result.waived) for result in wrong if result.required)
    known = sum(result.known and not result.waived for result in wrong if result.required)
    ruled = sum(result.let_pass for result in wrong)
    said = []
    if waived:
        said.append(f"{waived} waived")
    if known:
        said.append(f"{known} known from the baseline")
    if ruled:
        said.append(f"{ruled} let pass by the policy")
    return said


def _items(count: int, one: str, many: str) -> str:
    return f"{count} required item {one}" if count == 1 else f"{count} required items {many}"
