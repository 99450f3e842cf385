"""What persons said of items, and what must be told of words, waivers, pins and the baseline."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proveout.gate.excusing import Excuser
from proveout.gate.rules import Rules
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Item
from proveout.model.evidence import Evidence
from proveout.model.policy import LeftOut
from proveout.model.run import ItemResult, Judgement, Standing
from proveout.model.verdict import Outcome, failed, passed

if TYPE_CHECKING:
    from proveout.facts.attestation import Attestation
    from proveout.model.waiver import Waiver

UNNEEDED = "is not needed any more: remove it"
SHOWN = 5  # entries of the baseline that are named
ID_LENGTH = 12


def is_item_id(about: str) -> bool:
    """True for what has the form of an item's id; ids of checks hold a dot."""
    return len(about) == ID_LENGTH and all(letter in "0123456789abcdef" for letter in about)


def attested(
    item: Item, result: ItemResult, judgements: dict[str, Judgement], rules: Rules, *, today: str
) -> ItemResult:
    """The result with a person's word about this very line, which gets a judgement of its own.

    A word proves what nothing could measure. It does not make true what was measured to be false, and it makes
    false whatever was measured.
    """
    if not any(word.about == item.id for word in rules.attestations):
        return result
    from datetime import date  # noqa: PLC0415 - only where somebody gave a word

    from proveout.facts.attestation import word_that_counts  # noqa: PLC0415 - the same

    good_for = rules.policy.words_good_for_days
    word, why = word_that_counts(rules.attestations, item.id, date.fromisoformat(today), good_for_days=good_for)
    if word is None:
        return replace(result, why=f"{result.why}; {why}") if result.standing is Standing.UNPROVED else result
    if word.holds and result.standing is not Standing.UNPROVED:
        return result
    shown = Evidence(f"{word.by} on {word.on}: {word.saw}", word.where)
    verdict = (
        passed(f"attested by {word.by} until {word.ends(good_for)}", shown)
        if word.holds
        else failed(f"{word.by} attested on {word.on} that it does not hold", shown)
    )
    key = f"item.{item.id}"
    judgements[key] = Judgement(key, key, item.text, Severity.MAJOR, verdict, sight=Sight.ATTESTATION)
    standing = Standing.PROVED if word.holds else Standing.FALSE
    return replace(result, standing=standing, why=verdict.says, judgements=(key,))


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence for each rule that ended, is not needed, or names a line that is no more.

    `wrong` are the ids of items that are false or not proved, before anything excuses them.
    """

    rules: Rules
    excuser: Excuser
    items: Sequence[Item]
    wrong: Collection[str]
    judgements: Mapping[str, Judgement]
    today: str
    recall: Callable[[str], str]

    def all(self) -> tuple[str, ...]:
        told = (*self.waivers(), *self.left_out(), *self.words(), *self.pins(), *self.baseline())
        return tuple(dict.fromkeys(told))

    def waivers(self) -> Iterator[str]:
        for waiver in self.rules.waivers:
            name = f"the waiver of {waiver.about} by {waiver.by} ({waiver.where})"
            if gone := self._gone(waiver.about, waiver.words):
                yield f"{name} has ended: {gone}"
            elif waiver.on.isoformat() > self.today:
                yield f"{name} begins on {waiver.on} and does not count yet"
            elif waiver.until.isoformat() < self.today:
                still = "what it excused is still wrong: it counts again"
                yield f"{name} ended on {waiver.until}, and {still if self._wrong(waiver.about) else UNNEEDED}"
            elif waiver not in self.excuser.used:
                yield f"{name} is not needed: {self._why_unused(waiver)}. Remove it"

    def left_out(self) -> Iterator[str]:
        for left in self.rules.left_out:
            if gone := self._gone(left.about, left.words):
                yield f"what leaves out {left.about} ({left.where}) has ended: {gone}"

    def words(self) -> Iterator[str]:
        seen: dict[str, list[tuple[str, Attestation]]] = {}
        for word in self.rules.attestations:
            name = f"the word of {word.by} about {word.about} ({word.where})"
            if gone := self._gone(word.about, word.words):
                yield f"{name} has ended: {gone}"
                continue
            seen.setdefault(word.about, []).append((name, word))
        for about, given in seen.items():
            newest_name, newest = max(given, key=lambda one: one[1].on)
            end = newest.ends(self.rules.policy.words_good_for_days).isoformat()
            judged = [one for one in self.judgements.values() if one.check in (about, f"item.{about}")]
            if not judged and not is_item_id(about):
                yield f"{newest_name} is not used: no line of these documents asks for it"
            elif end < self.today:
                yield f"{newest_name} ended on {end}"
            elif newest.holds and any(
                one.sight is not Sight.ATTESTATION and one.verdict.outcome is Outcome.FAIL for one in judged
            ):
                yield f"{newest_name} says that it holds, and the measurement says that it does not"
            elif not newest.holds and any(
                said.outcome is Outcome.PASS and one.sight is Sight.ATTESTATION
                for one in judged
                for _, said in one.weaker
            ):
                yield f"{newest_name} says that it does not hold, and the measurement says that it does"

    def pins(self) -> Iterator[str]:
        for item in self.rules.pins:
            if gone := self._gone(item, "", certain=True):
                yield f"the pin of {item} ({self.rules.pinned_in}) has ended: {gone}"

    def baseline(self) -> Iterator[str]:
        gone = self.excuser.known.gone if self.excuser.known else ()
        if not gone or self.rules.baseline is None:
            return
        from proveout.model.baseline import Finding  # noqa: PLC0415 - only where one is asked for

        shown = [
            f"{one.check} ({one.where})" if isinstance(one, Finding) else f"{one.words[:60]!r}" for one in gone[:SHOWN]
        ]
        more = f" and {len(gone) - SHOWN} more" if len(gone) > SHOWN else ""
        count = "1 entry" if len(gone) == 1 else f"{len(gone)} entries"
        verb = "occurs" if len(gone) == 1 else "occur"
        yield (
            f"{count} of {self.rules.baseline.path} no longer {verb}: {', '.join(shown)}{more}. "
            "'proveout baseline' takes what is gone out of it"
        )

    def _gone(self, about: str, words: str, *, certain: bool = False) -> str:
        """Why the line of that id is no more, or nothing where the id is no item's or the line is there."""
        if not (certain or is_item_id(about)) or any(item.id == about for item in self.items):
            return ""
        words = words or self.recall(about)
        if not words:
            return f"no line of these documents has the id {about}"
        same = next((item for item in self.items if item.text == words), None)
        if same is not None:
            return f"the headings above {_short(words)} changed, and line {same.line} has the id {same.id} now"
        import difflib  # noqa: PLC0415 - only where a line is gone

        near = difflib.get_close_matches(words, [item.text for item in self.items], n=1, cutoff=0.5)
        if not near:
            return f"the line {_short(words)} is no more in these documents"
        item = next(item for item in self.items if item.text == near[0])
        return (
            f"the wording changed from {_short(words)} to {_short(item.text)} "
            f"(line {item.line}, id {item.id}), and nobody has said it of the new words"
        )

    def _wrong(self, about: str) -> bool:
        if is_item_id(about):
            return about in self.wrong
        return any(
            one.check == about and one.verdict.outcome in (Outcome.FAIL, Outcome.UNKNOWN)
            for one in self.judgements.values()
        )

    def _why_unused(self, waiver: "Waiver | LeftOut") -> str:
        if is_item_id(waiver.about):
            return "the line is not false, or not required"
        outcomes = {one.verdict.outcome for one in self.judgements.values() if one.check == waiver.about}
        if not outcomes:
            return "no line of these documents asks for it"
        if outcomes <= {Outcome.PASS, Outcome.NOT_APPLICABLE}:
            return "it passes" if Outcome.PASS in outcomes else "it does not apply here"
        return "nothing that is required rests on it"


def _short(words: str) -> str:
    return f"'{words if len(words) <= 70 else f'{words[:67]}…'}'"
