"""Finds what a text left open, and the dates that it states of itself."""

import re
from bisect import bisect_right
from datetime import date
from itertools import accumulate

from proveout.facts.documents import Placeholder, Stamp

# Words that stand for something that is still to be filled in. In prose they are left over; a secret or the reader's
# own name in a command is meant to be filled in by whoever reads, and is no leftover.
OPEN = re.compile(
    r"\bT\.?B\.?[DC]\b(?!-)"
    r"|(?-i:\bTODO\b(?=\s*[:(\])>|]|\s*$)|(?<=[\[<(])TODO\b|\bFIXME\b(?=\s*:|\s*$))|\blorem ipsum\b"
    r"|\[(?:insert|your|company|fill in|name of|date of|phone|contact)\b[^\]\n]{0,60}\](?![(\[:])"
    r"|<(?:insert|your|fill in)[ _-](?![^<>\n]{0,60}(?:key|secret|token|pass|user|name|mail|account|dsn|\bid\b|\bip\b))"
    r"[^<>\n]{1,60}>|\bXXX?-XXXX?\b|\b(?:fill (?:this|me) in\b|to be (?:defined|determined|decided)(?=\s*(?:[.|)]|$)))"
    r"|\{\{\s*(?:your|insert|company)[^{}\n]{1,60}\}\}",
    re.IGNORECASE | re.MULTILINE,
)
NAMES = re.compile(
    r"\byour[-_]?(?:domain|app|company|site|server|org|host|project|website|service)[\w-]{0,20}(?:\.[a-z]{2,10}){0,3}"
    r"|\bgithub\.com/(?:your[-_]?\w{1,30}|username|user|owner|<[^>\s]{1,40}>)/[\w.<>-]{1,60}",
    re.IGNORECASE,
)
# The first letters of whatever the pattern of the same line finds.
OPEN_WORDS = (
    *("tb", "t.b", "todo", "fixme", "lorem", "xx", "fill ", "to be ", "{{", "<insert", "<your", "<fill in"),
    *("[insert", "[your", "[company", "[fill in", "[name of", "[date of", "[phone", "[contact"),
)
NAMES_WORDS = ("your", "github.com/")
STAMP_WORDS = ("updat", "modified", "reviewed", "verified", "changed", "revised")
MONTHS = "january february march april may june july august september october november december".split()
LABEL = r"(?P<label>last[ -]?(?:updated?|modified|reviewed|verified|changed|revised)|updated(?: on)?|reviewed(?: on)?)"
STAMP = re.compile(
    rf"^[\s>*_#|-]{{0,12}}{LABEL}[\s*_]{{0,6}}[:|][\s*_:]{{0,8}}(?:"
    r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>20\d\d)"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?\.? (?P<month2>[A-Z][a-z]{2,8})\.?,? (?P<year2>20\d\d))",
    re.IGNORECASE | re.MULTILINE,
)


class Lines:
    """Line numbers of offsets, counted once for a text: a text of many findings is not counted again for each."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def __call__(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def read_placeholders(prose: str, text: str) -> tuple[Placeholder, ...]:
    """What is still open. `prose` is `text` with its code blanked, line by line the same."""
    of_prose, of_text = Lines(prose), Lines(text)
    found = [Placeholder(match[0].strip(), of_prose(match.start())) for match in _found(OPEN, OPEN_WORDS, prose)]
    named = _found(NAMES, NAMES_WORDS, text)
    in_prose = (
        {(match[0].lower(), of_prose(match.start())) for match in _found(NAMES, NAMES_WORDS, prose)} if named else ()
    )
    for match in named:
        line = of_text(match.start())
        found.append(Placeholder(match[0].strip(), line, in_code=(match[0].lower(), line) not in in_prose))
    return tuple(sorted(found, key=lambda one: one.line))


def read_stamps(prose: str) -> tuple[Stamp, ...]:
    """Dates behind "Last updated:" and its like. A date that the calendar lacks is none."""
    found: list[Stamp] = []
    lowered = prose.lower()
    if not any(word in lowered for word in STAMP_WORDS):
        return ()
    line_of = Lines(prose)
    for match in STAMP.finditer(prose):
        on = _date(match)
        if on is not None:
            found.append(Stamp(on, line_of(match.start("label")), " ".join(match["label"].lower().split())))
    return tuple(found)


def _found(pattern: re.Pattern[str], words: tuple[str, ...], text: str) -> list[re.Match[str]]:
    """As `pattern.finditer`, where each match begins with one of the words, in small letters: many times quicker."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return list(pattern.finditer(text))  # letters that are two when they are small
    places = []
    for word in words:
        at = lowered.find(word)
        while at >= 0:
            places.append(at)
            at = lowered.find(word, at + 1)
    found: list[re.Match[str]] = []
    end = 0
    for at in sorted(places):
        if at >= end and (match := pattern.match(text, at)):
            found.append(match)
            end = match.end()
    return found


def _date(match: re.Match[str]) -> date | None:
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        word = (match["month"] or match["month2"]).lower()
        month = next((at for at, name in enumerate(MONTHS, start=1) if name.startswith(word[:3]) and word in name), 0)
        year, day = int(match["year"] or match["year2"]), int(match["day"] or match["day2"])
    try:
        return date(year, month, day)
    except ValueError:
        return None
