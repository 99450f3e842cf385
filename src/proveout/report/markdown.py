"""The report as GitHub-flavoured Markdown, for a pull request, a wiki or a step summary."""

import re
from pathlib import Path

from proveout.model.evidence import Role
from proveout.model.run import Run, Step
from proveout.model.verdict import Outcome
from proveout.report.columns import harmless
from proveout.report.style import OUTCOME_OF, Signs
from proveout.report.view import Entry, Finding, Group, Section, View, view_of

SIGNS = Signs()
SEEN = 3  # pieces of evidence told of one verdict; the JSON holds all
FOLDED = 12  # lines of good news, beyond which they are folded away
# Whatever may begin markup in running text; a colon only where it makes an address.
SPECIAL = re.compile(
    r"((?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[\\`*\[\]<>#|~&$])|(?<=[a-z]):(?=//)|(?<![a-z0-9])(?=www\.)", re.IGNORECASE
)
MENTION = re.compile(r"@(?=[\w-])")
RUN_OF_TICKS = re.compile(r"`+")
WORD_JOINER = "\u2060"  # between @ and a name nobody is told of


def render_markdown(run: Run, *, most_bytes: int = 0) -> str:
    """The whole report; with `most_bytes` it ends between two entries before it grows larger, and says so."""
    blocks = _blocks(view_of(run))
    if not most_bytes:
        return "\n\n".join(blocks) + "\n"
    rest = "*Cut here: the report is larger than this place allows. The JSON holds all of it.*"
    room = most_bytes - len(rest) - 8
    kept: list[str] = []
    for block in blocks:
        room -= len(block.encode(errors="replace")) + 2
        if room < 0:
            return "\n\n".join([*kept, rest]) + "\n"
        kept.append(block)
    return "\n\n".join(kept) + "\n"


def prose(text: str) -> str:
    """Text of strangers on one line, without any markup; what stands between backticks stays code."""
    line = harmless(text)
    parts = line.split("`")
    if len(parts) % 2 == 0:
        return _escaped(line)
    return "".join(code(part) if number % 2 else _escaped(part) for number, part in enumerate(parts) if part)


def code(text: str) -> str:
    """A code span that no backtick inside can end."""
    line = harmless(text)
    if not line:
        return ""
    fence = "`" * (1 + max((len(ticks) for ticks in RUN_OF_TICKS.findall(line)), default=0))
    pad = " " if line[0] == "`" or line[-1] == "`" else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _escaped(text: str) -> str:
    text = SPECIAL.sub(lambda found: f"\\{found[1]}" if found[1] else ("&#58;" if found[0] else "&#8203;"), text)
    return MENTION.sub(f"@{WORD_JOINER}", text)


def _blocks(view: View) -> list[str]:
    run = view.run
    name = Path(run.repository).name or run.repository
    frame = " · ".join(map(prose, (name, f"environment {run.environment}", run.started_at, run.tool)))
    blocks = [f"# {run.decision}", f"**{prose(view.because)}**", frame]
    if view.sections:
        rows = [f"| {one.title} | {len(one.entries)} |" for one in view.sections]
        blocks.append("\n".join(["| | lines |", "| --- | ---: |", *rows]))
    for section in view.sections:
        blocks += _section(section)
        if section is _last_false(view):
            blocks += _path(view)
    if _last_false(view) is None:
        blocks += _path(view)
    unread = view.reasons_unread()
    if unread:
        blocks += [
            "## What could not be read",
            "\n".join(f"- {prose(why)}: {prose(', '.join(of))}" for why, of in unread),
        ]
    notes = [*(repair for one in run.checklists for repair in one.repairs), *run.notes]
    if notes:
        blocks += ["## To be known", "\n".join(f"- {prose(note)}" for note in notes)]
    if view.remarks:
        blocks.append(
            "1 line states nothing to prove." if view.remarks == 1 else f"{view.remarks} lines state nothing to prove."
        )
    return blocks


def _last_false(view: View) -> Section | None:
    false = [one for one in view.sections if one.group in (Group.LIES, Group.FALSE)]
    return false[-1] if false else None


def _section(section: Section) -> list[str]:
    head = f"## {section.title} ({len(section.entries)})"
    match section.group:
        case Group.UNPROVED | Group.UNBOUND:
            return [head, *(_reason(why, entries) for why, entries in section.by_reason())]
        case Group.PROVED | Group.NOT_APPLICABLE:
            lines = "\n".join(_good(entry) for entry in section.entries)
            if len(section.entries) <= FOLDED:
                return [head, lines]
            return [head, f"<details><summary>{len(section.entries)} lines</summary>\n\n{lines}\n\n</details>"]
        case Group.LIES | Group.FALSE | Group.EXCUSED:
            return [head, *(_entry(entry) for entry in section.entries)]


def _entry(entry: Entry) -> str:
    lines = [f"### {_sign(entry)} {code(entry.place)} {prose(entry.words)}", ""]
    if entry.remarks:
        lines += [f"*{prose('; '.join(entry.remarks))}*", ""]
    lines += [f"- {code(one.key)}: {prose(one.verdict.says.partition(':')[0])}" for one in entry.umbrellas]
    if not entry.findings:
        lines.append(f"- {prose(entry.result.why)}")
    for one in entry.findings:
        lines += _finding(one)
    return "\n".join(lines)


def _finding(finding: Finding) -> list[str]:
    judgement = finding.judgement
    verdict = judgement.verdict
    sign = SIGNS.of(finding.outcome)
    if finding.told_at:
        return [f"- {sign} {code(judgement.key)}: false, see {code(finding.told_at)}"]
    lines = [f"- {sign} {code(judgement.key)} ({finding.weight}): **{prose(verdict.says)}**"]
    if finding.outcome is not Outcome.FAIL:
        return [f"- {sign} {code(judgement.key)}: {prose(verdict.says)}"]
    for seen in verdict.evidence[:SEEN]:
        label = "saw" if seen.role is Role.OBSERVATION else "control"
        lines.append(f"  - {label}: {prose(seen.saw)} — {code(seen.where)}")
    if len(verdict.evidence) > SEEN:
        lines.append(f"  - and {len(verdict.evidence) - SEEN} more, in the JSON")
    lines += [
        f"  - again: {code(seen)}" for seen in dict.fromkeys(one.again for one in verdict.evidence[:SEEN]) if seen
    ]
    lines += [f"  - but: {weak.outcome}, {through}: {prose(weak.says)}" for through, weak in finding.disagreements]
    if fix := judgement.fix.strip():
        lines.append(f"  - fix: {prose(fix)}")
    return lines


def _reason(why: str, entries: tuple[Entry, ...]) -> str:
    count = len(entries)
    lines = [f"**{count} {'line' if count == 1 else 'lines'}: {prose(why)}**", ""]
    return "\n".join([*lines, *(_waiting(entry) for entry in entries)])


def _waiting(entry: Entry) -> str:
    by = ", ".join(code(key) for key in entry.result.judgements)
    if not by and entry.binding.perhaps:
        by = "perhaps " + ", ".join(f"{code(one.id)} ({one.confidence:.2f})" for one in entry.binding.perhaps)
    remarks = "".join(f", {prose(remark)}" for remark in entry.remarks)
    return f"- {_sign(entry)} {code(entry.place)} {prose(entry.words)}" + (f" — {by}" if by else "") + remarks


def _good(entry: Entry) -> str:
    word = " *(a person's word)*" if entry.attested and entry.group is Group.PROVED else ""
    return f"- {_sign(entry)} {code(entry.place)} {prose(entry.words)} — {prose(entry.result.why)}{word}"


def _path(view: View) -> list[str]:
    steps = view.run.path_to_go
    if not steps:
        return []
    return ["## Path to GO", "\n".join(_step(view, number, step) for number, step in enumerate(steps, 1))]


def _step(view: View, number: int, step: Step) -> str:
    lines = ", ".join(code(entry.place) for entry in view.places(step.frees))
    minutes = f"about {step.minutes} min" if step.minutes else ""
    aside = "; ".join(part for part in (minutes, f"unlocks {lines}" if lines else "") if part)
    return f"{number}. **{step.kind}**: {prose(step.says)}" + (f" ({aside})" if aside else "")


def _sign(entry: Entry) -> str:
    return SIGNS.of(OUTCOME_OF[entry.result.standing])
