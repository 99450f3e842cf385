"""Why items are not proved, so that many with one reason are told as one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from proveout.model.run import ItemResult, Judgement
from proveout.model.verdict import Outcome

MAY_FIT = "a check may fit: pin one of these, or word the line closer to it"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence and the items that it holds for, in the order of the document."""

    says: str
    results: tuple[ItemResult, ...]


def leaves(keys: Iterable[str], judgements: Mapping[str, Judgement]) -> list[Judgement]:
    """The judgements of an item, with the members of an umbrella in its place, each once."""
    found: dict[str, Judgement] = {}
    for key in keys:
        if (judgement := judgements.get(key)) is None:
            continue
        if judgement.members:
            found |= {one.key: one for one in leaves(judgement.members, judgements)}
        else:
            found[key] = judgement
    return list(found.values())


def by_reason(results: Iterable[ItemResult], reason_of: Callable[[ItemResult], str]) -> tuple[Reason, ...]:
    """Rare reasons first, so that the one which holds for forty lines hides no other."""
    groups: dict[str, list[ItemResult]] = {}
    for result in results:
        groups.setdefault(reason_of(result), []).append(result)
    reasons = [Reason(says, tuple(found)) for says, found in groups.items()]
    return tuple(sorted(reasons, key=lambda reason: len(reason.results)))


def missing_for(result: ItemResult, judgements: Mapping[str, Judgement]) -> str:
    """What kept an item from being proved, without the names that only it has."""
    said = leaves(result.judgements, judgements)
    unknown = [judgement for judgement in said if judgement.verdict.outcome is Outcome.UNKNOWN]
    if not unknown:
        return result.why
    # A reason that is about every part, such as a missing address, is better than that of a part by itself.
    return min((_general(judgement) for judgement in unknown), key=lambda says: says.startswith("not built yet"))


def _general(judgement: Judgement) -> str:
    """The sentence without the name of the check, which the line shows anyway."""
    says = judgement.verdict.says
    for name in (judgement.title, judgement.key, judgement.check):
        says = says.removesuffix(name).removeprefix(name)
    return says.strip(" :;,") or judgement.verdict.says
