"""The entries of the HTML report: each line of a document with what was found for it."""

from typing import TYPE_CHECKING

from proveout.model.checklist import Says
from proveout.model.evidence import Evidence, Role
from proveout.model.verdict import Outcome
from proveout.report.elements import element as e
from proveout.report.html_chart import entry_id, item_id
from proveout.report.style import OUTCOME_OF, Signs
from proveout.report.view import Entry, Finding, Group, Section

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SIGNS = Signs()
SEEN = 6  # pieces of evidence told of one verdict; the JSON holds all
CLASS_OF = {
    Outcome.PASS: "pass",
    Outcome.FAIL: "fail",
    Outcome.UNKNOWN: "unknown",
    Outcome.NOT_APPLICABLE: "na",
}
SPOKEN = {
    Outcome.PASS: "proved",
    Outcome.FAIL: "false",
    Outcome.UNKNOWN: "not proved",
    Outcome.NOT_APPLICABLE: "does not apply",
}
SAID = {Says.OPEN: "open", Says.TICKED: "ticked", Says.CLAIMED: "claimed done", Says.NONE: "a plain line"}


def drawn_section(section: Section) -> "Element":
    """A section of the page, as its group asks for it."""
    group = section.group
    if group in (Group.UNPROVED, Group.UNBOUND):
        inside = [_reason(why, entries) for why, entries in section.by_reason()]
    elif group in (Group.PROVED, Group.NOT_APPLICABLE):
        inside = [_folded(entry) for entry in section.entries]
    else:
        inside = [_entry(entry) for entry in section.entries]
    name, count = group_word(group), str(len(section.entries))
    return e(
        "section", {"class": f"group group-{name}", "aria-labelledby": name},
        e("h2", {"id": name}, section.title, " ", e("span", {"class": "number"}, count)),
        e("p", {"class": "about"}, section.about),
        *inside,
    )  # fmt: skip


def _entry(entry: Entry) -> "Element":
    return e(
        "article", _marks(entry, "entry"),
        _title(entry),
        _context(entry),
        *_umbrellas(entry),
        *(_finding(one) for one in entry.findings),
        None if entry.findings else e("p", {"class": "why"}, *with_code(entry.result.why)),
    )  # fmt: skip


def _folded(entry: Entry) -> "Element":
    """Good news in one line, with what it rests on inside."""
    disputed = any(one.disagreements for one in entry.findings)
    return e(
        "details", _marks(entry, "entry folded"),
        e("summary", None,
          _sign(OUTCOME_OF[entry.result.standing]),
          e("span", {"class": "words"}, *with_code(entry.words)),
          e("span", {"class": "badge but"}, "another look disagrees") if disputed else None,
          e("span", {"class": "place"}, entry.place)),
        _context(entry),
        *_umbrellas(entry),
        *(_finding(one) for one in entry.findings),
        None if entry.findings else e("p", {"class": "why"}, *with_code(entry.result.why)),
    )  # fmt: skip


def _reason(why: str, entries: tuple[Entry, ...]) -> "Element":
    """Lines that wait for the same thing."""
    return e(
        "article", {"class": "reason" + (" blocks" if any(entry.result.blocks for entry in entries) else "")},
        e("p", {"class": "needed"},
          e("span", {"class": "count"}, f"{len(entries)} {'line' if len(entries) == 1 else 'lines'}"), *with_code(why)),
        e("ul", None, *(_waiting(entry) for entry in entries)),
    )  # fmt: skip


def _waiting(entry: Entry) -> "Element":
    parts = [one for one in entry.findings if one.outcome is not Outcome.UNKNOWN or one.judgement.verdict.evidence]
    return e(
        "li", _marks(entry, "waiting"),
        _sign(Outcome.UNKNOWN),
        e("div", None,
          e("p", None,
            e("span", {"class": "words"}, *with_code(entry.words)), " ", e("span", {"class": "place"}, entry.place)),
          e("p", {"class": "small"}, *_aside(entry)),
          e("details", {"class": "parts"},
            e("summary", None, "What was seen"), *(_finding(one) for one in parts)) if parts else None),
    )  # fmt: skip


def _aside(entry: Entry) -> "list[Element | str]":
    """What it was measured by, or could be."""
    said: list[Element | str] = []
    for key in entry.result.judgements:
        said += [e("code", None, key), " "]
    if not entry.result.judgements and entry.binding.perhaps:
        said.append("perhaps ")
        for bound in entry.binding.perhaps:
            said += [e("code", None, bound.id), f" ({bound.confidence:.2f}) "]
    said += [e("span", {"class": "badge"}, SAID[entry.says])] if entry.item and entry.item.promised else []
    said += [part for remark in entry.remarks for part in (" ", e("span", {"class": "badge"}, remark))]
    return said


def _title(entry: Entry) -> "Element":
    return e(
        "h3", None,
        _sign(OUTCOME_OF[entry.result.standing]),
        e("span", {"class": "words"}, *with_code(entry.words)),
        e("a", {"class": "place", "href": f"#{entry_id(entry)}"}, entry.place),
    )  # fmt: skip


def _context(entry: Entry) -> "Element":
    section = " › ".join(entry.item.section) if entry.item else ""
    badges = [f"the document says: {SAID[entry.says]}"] if entry.says is not Says.NONE else []
    badges += ["a person's word"] if entry.attested and entry.group is Group.PROVED else []
    badges += [remark for remark in entry.remarks if remark != entry.result.waived]
    return e(
        "div", {"class": "context"},
        e("p", {"class": "crumbs"}, section) if section else None,
        e("p", {"class": "badges"}, *(part for one in badges for part in (e("span", {"class": "badge"}, one), " ")))
        if badges else None,
        e("p", {"class": "waived"}, *with_code(_sentence(entry.result.waived))) if entry.result.waived else None,
    )  # fmt: skip


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _umbrellas(entry: Entry) -> "list[Element]":
    return [
        e("p", {"class": "small"}, e("code", None, one.key), f" {one.verdict.says.partition(':')[0]}")
        for one in entry.umbrellas
    ]  # fmt: skip


def _finding(finding: Finding) -> "Element":
    judgement = finding.judgement
    verdict = judgement.verdict
    name = e(
        "p", {"class": "check"}, e("code", None, judgement.key), " ", e("span", {"class": "weight"}, finding.weight)
    )
    if finding.told_at:
        return e(
            "div", {"class": f"finding again {CLASS_OF[finding.outcome]}"},
            e("p", {"class": "says"}, _sign(finding.outcome),
              e("span", None, "the same as at ", e("a", {"href": f"#{item_id(*finding.told_by)}"}, finding.told_at))),
            name,
        )  # fmt: skip
    seen = verdict.evidence[:SEEN]
    commands = dict.fromkeys(one.again for one in seen if one.again)
    more = len(verdict.evidence) - len(seen)
    rest = [e("p", None, f"and {more} more, in the JSON")] if more else []
    fix = _paragraphs(judgement.fix) if finding.outcome is Outcome.FAIL else []
    rows = [
        _row("Saw", *(_seen(one) for one in seen if one.role is Role.OBSERVATION), *rest),
        _row("Control", *(_seen(one) for one in seen if one.role is Role.CONTROL)),
        _row("But", *(e("p", None, f"{weak.outcome}, {by}: {weak.says}") for by, weak in finding.disagreements)),
        _row("See it", *(e("pre", None, e("code", None, command)) for command in commands)),
        _row("Fix", *fix),
    ]
    return e(
        "div", {"class": f"finding {CLASS_OF[finding.outcome]}"},
        e("p", {"class": "says"}, _sign(finding.outcome), e("span", None, *with_code(verdict.says))),
        name,
        e("dl", {"class": "evidence"}, *rows) if any(row is not None for row in rows) else None,
    )  # fmt: skip


def _seen(seen: Evidence) -> "Element":
    return e("p", None, seen.saw, " ", e("span", {"class": "where"}, seen.where))


def _row(label: str, *inside: "Element") -> "Element | None":
    """A term and what belongs to it; None where nothing does."""
    if not inside:
        return None
    return e("div", {"class": label.lower().replace(" ", "-")}, e("dt", None, label), e("dd", None, *inside))


def _paragraphs(text: str) -> "list[Element]":
    return [e("p", None, *with_code(line)) for line in text.splitlines() if line.strip()]


def with_code(text: str) -> "list[Element | str]":
    """Text with what stands between backticks as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:  # one is left open: they are signs, no quotes
        return [text]
    return [e("code", None, part) if number % 2 else part for number, part in enumerate(parts) if part]


def _sign(outcome: Outcome) -> "Element":
    return e(
        "span", {"class": f"sign {CLASS_OF[outcome]}"},
        e("span", {"aria-hidden": "true"}, SIGNS.of(outcome)), e("span", {"class": "hidden"}, f"{SPOKEN[outcome]}: "),
    )  # fmt: skip


def _marks(entry: Entry, kind: str) -> dict[str, str]:
    colour = CLASS_OF[OUTCOME_OF[entry.result.standing]]
    return {"class": f"{kind} {colour}" + (" blocks" if entry.result.blocks else ""), "id": entry_id(entry)}


def group_word(group: Group) -> str:
    """The group as a class and an address can hold it."""
    return group.value.replace("/", "")
