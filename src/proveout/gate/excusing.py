"""What lets an item pass that is false or not proved: a waiver, the baseline, or a rule of the team."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from proveout.gate.rules import Rules
from proveout.model.binding import Sense
from proveout.model.check import Severity
from proveout.model.checklist import Item, Says
from proveout.model.codec import word_of
from proveout.model.policy import LeftOut
from proveout.model.run import ItemResult, Judgement, Standing
from proveout.model.verdict import Outcome

if TYPE_CHECKING:
    from proveout.model.baseline import Recognised
    from proveout.model.waiver import Waiver


class Kind(Enum):
    """Of an excuse, the one with the most to say first."""

    WAIVED = 1
    KNOWN = 2
    RULED = 3


@dataclass(frozen=True, slots=True)
class Excuse:
    kind: Kind
    says: str


@dataclass(slots=True)
class Excuser:
    """Excuses the items of one run. `today` is a date in ISO 8601; `used` collects what was needed."""

    rules: Rules
    today: str
    known: "Recognised | None" = None
    used: "set[Waiver | LeftOut]" = field(default_factory=set)

    def eased(
        self, item: Item, result: ItemResult, judgements: Mapping[str, Judgement], *, sense: Sense = Sense.PLAIN
    ) -> ItemResult:
        """The result with what excuses it. Its standing stays what was measured."""
        if not result.required or result.standing not in (Standing.FALSE, Standing.UNPROVED):
            return result
        if not self.rules.policy.open_items_block and item.says is Says.OPEN:
            return _ruled(result, f"{self.rules.environment} does not ask for open boxes")
        if excuse := self._by_name((item.id,)):
            return _passed(result, [excuse])
        if result.standing is Standing.UNPROVED and (sense is not Sense.PLAIN or not result.judgements):
            excuse = self._unproved(item.id)
            return _passed(result, [excuse]) if excuse else result
        return self._by_judgements(item, result, judgements)

    def by_item(self, item: Item, result: ItemResult) -> ItemResult:
        """The result of a line that stands for its document: only what names the line itself excuses it."""
        excuse = self._by_name((item.id,))
        return _passed(result, [excuse]) if excuse else result

    def _by_judgements(self, item: Item, result: ItemResult, judgements: Mapping[str, Judgement]) -> ItemResult:
        excuses: list[Excuse] = []
        fails = unknowns = 0
        for leaf, names in with_names(result.judgements, judgements):
            outcome = leaf.verdict.outcome
            if outcome not in (Outcome.FAIL, Outcome.UNKNOWN):
                continue
            excuse = self._by_name(names) or self._by_severity(leaf.severity)
            if excuse is None and outcome is Outcome.UNKNOWN:
                excuse = self._unproved(item.id)
            if excuse is None and outcome is Outcome.FAIL and self.known and leaf.key in self.known.judgements:
                excuse = Excuse(Kind.KNOWN, "known from the baseline")
            if excuse is not None:
                excuses.append(excuse)
            elif outcome is Outcome.FAIL:
                fails += 1
            else:
                unknowns += 1
        if fails or not excuses:
            return result
        if unknowns:
            return replace(result, eased=True) if result.standing is Standing.FALSE else result
        return _passed(result, excuses)

    def _by_name(self, names: Sequence[str]) -> Excuse | None:
        for waiver in self.rules.waivers:
            if waiver.about in names and waiver.on.isoformat() <= self.today <= waiver.until.isoformat():
                self.used.add(waiver)
                return Excuse(Kind.WAIVED, waiver.says)
        for left in self.rules.left_out:
            if left.about in names:
                self.used.add(left)
                return Excuse(Kind.RULED, f"left out ({left.where}): {left.why}")
        return None

    def _by_severity(self, severity: Severity) -> Excuse | None:
        if severity in self.rules.policy.blocks:
            return None
        return Excuse(Kind.RULED, f"{word_of(severity)} findings do not block {self.rules.environment}")

    def _unproved(self, item: str) -> Excuse | None:
        if self.known and item in self.known.items:
            return Excuse(Kind.KNOWN, "known from the baseline")
        if not self.rules.policy.unknown_blocks:
            return Excuse(Kind.RULED, f"what is not proved does not block {self.rules.environment}")
        return None


def with_names(
    keys: Sequence[str], judgements: Mapping[str, Judgement], above: tuple[str, ...] = ()
) -> Iterator[tuple[Judgement, tuple[str, ...]]]:
    """Each judgement that is no umbrella, with its own id and those of the umbrellas above it."""
    for key in keys:
        judgement = judgements.get(key)
        if judgement is None:
            continue
        names = (judgement.check, *above)
        if judgement.members and judgement.check not in above:
            yield from with_names(judgement.members, judgements, names)
        else:
            yield judgement, names


def _passed(result: ItemResult, excuses: Sequence[Excuse]) -> ItemResult:
    first = min(excuses, key=lambda excuse: excuse.kind.value)
    match first.kind:
        case Kind.WAIVED:
            said = dict.fromkeys(excuse.says for excuse in excuses if excuse.kind is Kind.WAIVED)
            return replace(result, waived="; ".join(said))
        case Kind.KNOWN:
            return replace(result, known=True)
        case Kind.RULED:
            return _ruled(result, "; ".join(dict.fromkeys(excuse.says for excuse in excuses)))


def _ruled(result: ItemResult, says: str) -> ItemResult:
    return replace(result, required=False, let_pass=True, why=f"{result.why} (passes: {says})")
