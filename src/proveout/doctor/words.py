"""What people wrote down and the checklists rest on: given, ended, about to end, or about nothing that exists."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from proveout.doctor.reach import Reach
from proveout.doctor.sights import persons
from proveout.facts.attestation import Attestation
from proveout.model.diagnosis import Finding, State
from proveout.model.waiver import Waiver

SOON = timedelta(days=14)  # two weeks are enough to ask a person again
Word = Attestation | Waiver


def words(
    reach: Reach, given: Sequence[Word], today: date, known: Collection[str], *, good_for_days: int | None = None
) -> list[Finding]:
    """A finding for each word that ended, ends soon, or is about nothing; and one for all that nobody gave.

    `known` are the ids that a word may be about. `good_for_days` is the most that the policy lets an attestation count.
    """
    findings = []
    for word in given:
        if word.about not in known:
            says = f"{word.where}: there is no check, attestation or line '{word.about}'"
            do = "'proveout list' names checks, 'proveout bind --format json' lines"
            findings.append(Finding(_kind(word), State.BROKEN, says, do))
        elif not _has_a_newer_one(word, given, good_for_days):
            findings += _ending(word, reach, today, good_for_days)
    spoken = {word.about for word in given}
    if waiting := [task for task in persons(reach) if task.check not in spoken]:
        items, checks = reach.waiting_for(waiting)
        says = f"nobody gave a word yet for what only a person can say (statements: {len(checks)})"
        do = "'proveout explain' says of each what the person should point to; write it as [[attestation]]"
        findings.append(Finding("attestation", State.MISSING, says, do, items, checks))
    return findings


def _ending(word: Word, reach: Reach, today: date, good_for_days: int | None) -> list[Finding]:
    end = _end(word, good_for_days)
    if end - today > SOON:
        return []
    items, checks = reach.waiting_for(task for task in reach.leaves() if task.check == word.about)
    items = items or sum(item == word.about for _, item in reach.lines)
    said = f"{word.where}: the {_kind(word)} of {word.about} by {word.by}"
    if end < today:
        return [Finding(_kind(word), State.MISSING, f"{said} ended on {end}", "ask again", items, checks)]
    return [Finding(_kind(word), State.PARTLY, f"{said} ends on {end}", "ask again before that", items, checks)]


def _has_a_newer_one(word: Word, given: Sequence[Word], good_for_days: int | None) -> bool:
    return any(
        type(other) is type(word)
        and other.about == word.about
        and _end(other, good_for_days) > _end(word, good_for_days)
        for other in given
    )


def _end(word: Word, good_for_days: int | None) -> date:
    return word.until if isinstance(word, Waiver) else word.ends(good_for_days)


def _kind(word: Word) -> str:
    return "waiver" if isinstance(word, Waiver) else "attestation"
