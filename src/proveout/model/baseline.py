"""What was already wrong on the day that a team began: it is shown, and only what is new stops a release."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from proveout.model.evidence import Evidence, Role
from proveout.model.run import Judgement
from proveout.model.verdict import Outcome

LINE = re.compile(r"(?<=[\w.\])/-]):\d+(?:[:-]\d+)*\b|\blines? \d+(?:(?:-| to | and )\d+)?\b")
# "among 212 files": the number changes with every file, the finding does not. "port 5432" stays as it is.
COUNT = re.compile(r"(?<![\w.-])\d[\d,.]*(?= (?:(?!is |are |was |has )[a-z]+ )?(?!is\b|was\b|has\b|its\b)[a-z]+s\b)")
BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, without the lines on which it stands. `print` is made of what was seen."""

    check: str
    where: str
    print: str


@dataclass(frozen=True, slots=True, order=True)
class Unproved:
    """An item that was not proved. `words` are found again where a heading above it was reworded."""

    item: str
    words: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of one environment, with how often each stands there, and the known gaps."""

    findings: Mapping[Finding, int]
    unproved: tuple[Unproved, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What of a run stands in the baseline: keys of judgements, ids of items; and what of the baseline is gone."""

    judgements: frozenset[str]
    items: frozenset[str]
    gone: tuple[Finding | Unproved, ...]


def findings_of(judgement: Judgement) -> tuple[Finding, ...]:
    """What a failure rests on, one for each piece of evidence. Empty for any other outcome and for umbrellas."""
    if judgement.verdict.outcome is not Outcome.FAIL or judgement.members:
        return ()
    return tuple(
        _finding(judgement.check, seen) for seen in judgement.verdict.evidence if seen.role is Role.OBSERVATION
    )


def counted(judgements: Iterable[Judgement]) -> Counter[Finding]:
    """How often each finding stands there. Two judgements of one check may rest on the same evidence."""
    most: Counter[Finding] = Counter()
    for judgement in judgements:
        most |= Counter(findings_of(judgement))
    return most


def recognise(baseline: Baseline, judgements: Mapping[str, Judgement], unproved: Mapping[str, str]) -> Recognised:
    """Match a run with the baseline. `unproved` are the words of items that are not proved, by id.

    A file that was moved is recognised where its old place is gone and what was seen in it is the same.
    """
    now = counted(judgements.values())
    known = Counter({finding: min(count, baseline.findings.get(finding, 0)) for finding, count in now.items()})
    gone = Counter(baseline.findings) - known
    _moved(now, known, gone)
    keys = {
        key
        for key, judgement in judgements.items()
        if (found := findings_of(judgement)) and all(now[one] <= known[one] for one in found)
    }
    items = {one.item for one in baseline.unproved if one.item in unproved}
    spare = [one for one in baseline.unproved if one.item not in unproved]
    by_words: dict[str, list[str]] = {}
    for item, words in unproved.items():
        if item not in items:
            by_words.setdefault(_folded(words), []).append(item)
    left: list[Unproved] = []
    for one in spare:
        if same := by_words.get(_folded(one.words)):
            items.add(same.pop(0))
        else:
            left.append(one)
    return Recognised(frozenset(keys), frozenset(items), (*sorted(gone.elements()), *left))


def _moved(now: Counter[Finding], known: Counter[Finding], gone: Counter[Finding]) -> None:
    """Take what is gone from one place and new in another for known, and out of what is gone."""
    here = {(finding.check, finding.where) for finding in now}
    vanished: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(gone):
        if (finding.check, finding.where) not in here:
            vanished.setdefault((finding.check, finding.print), []).extend([finding] * gone[finding])
    for finding in sorted(now):
        old = vanished.get((finding.check, finding.print), [])
        while old and known[finding] < now[finding]:
            gone[old.pop(0)] -= 1
            known[finding] += 1
    for finding in [finding for finding, count in gone.items() if count <= 0]:
        del gone[finding]


def _finding(check: str, seen: Evidence) -> Finding:
    where = LINE.sub("", seen.where)
    # Where the sentence names its own place, a moved file would read like another finding.
    saw = COUNT.sub("#", LINE.sub("", seen.saw).replace(where, "@"))
    return Finding(check, where, blake2b(_folded(saw).encode(errors="replace"), digest_size=8).hexdigest())


def _folded(words: str) -> str:
    return BLANKS.sub(" ", words).strip().lower()
