"""The run as SARIF 2.1.0, for code scanning: a result per line that is false.

What is not proved is no result but a notification of the tool, because viewers make an alert of every result.
"""

import json
import re
from urllib.parse import quote

from proveout.model.check import Severity
from proveout.model.evidence import Role
from proveout.model.run import Judgement, Run
from proveout.model.verdict import Outcome
from proveout.report.columns import harmless
from proveout.report.view import Entry, Group, View, view_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FALSE = (Group.LIES, Group.FALSE, Group.EXCUSED)
LEVEL = {Severity.BLOCKER: "error", Severity.MAJOR: "error", Severity.MINOR: "warning"}
# What GitHub sorts alerts by: 9 is critical, 7 high, 4 medium.
SCORE = {Severity.BLOCKER: "9.0", Severity.MAJOR: "7.0", Severity.MINOR: "4.0"}
LINKED = re.compile(r"\[(?=[^\[\]]*\]\()")  # 3.11.6: "[words](place)" in a message is a link
HELD = re.compile(r"\{(\d+)\}")  # 3.11.5: "{0}" in a message is a placeholder
FILE_AND_LINE = re.compile(r"(?P<file>[^\s:]+[./][^\s:]*):(?P<line>[1-9]\d{0,6})(?::\d+)?$")
MOST_SEEN = 6

Object = dict[str, object]


def render_sarif(run: Run) -> str:
    """A log with one run. Lines that are waived or known are suppressed results, so that nobody is alarmed twice."""
    view = view_of(run)
    # 3.27.24: where one result has a state of the baseline, all of them have.
    compared = any(entry.result.known for entry in view.entries)
    false = [
        (entry, judgement)
        for section in view.sections
        if section.group in FALSE
        for entry in section.entries
        for judgement in _false_of(entry)
    ]
    rules = list({_rule_id(entry, judgement): judgement for entry, judgement in false}.items())
    places = {name: at for at, (name, _) in enumerate(rules)}
    log: Object = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "proveout",
                        "version": _plain(run.tool.removeprefix("proveout ")) or "unknown",
                        "rules": [_rule(name, judgement) for name, judgement in rules],
                    }
                },
                "automationDetails": {"id": f"proveout/{_plain(run.environment)}/"},
                "invocations": [_invocation(view)],
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(entry, judgement, at=places[_rule_id(entry, judgement)], compared=compared)
                    for entry, judgement in false
                ],
                "properties": {"decision": run.decision.value, "because": _plain(view.because)},
            }
        ],
    }
    text = json.dumps(log, ensure_ascii=False, indent=2)
    return text.encode(errors="replace").decode() + "\n"


def _false_of(entry: Entry) -> "list[Judgement | None]":
    """The failures of an entry, or None once where it is false by the lines that it stands for."""
    failed: list[Judgement | None] = [one.judgement for one in entry.findings if one.outcome is Outcome.FAIL]
    if not failed and entry.result.standing == "false":
        return [None]
    return failed


def _rule_id(entry: Entry, judgement: Judgement | None) -> str:
    if judgement is not None:
        return judgement.check
    return entry.result.judgements[0] if entry.result.judgements else "proveout.line"


def _rule(name: str, judgement: Judgement | None) -> Object:
    if judgement is None:
        whole = "The line stands for others, and one of them is false."
        return {"id": name, "shortDescription": {"text": whole}, "fullDescription": {"text": whole}}
    fix = "\n".join(_plain(line) for line in judgement.fix.splitlines()) or f"'proveout explain {name}' says how."
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in re.split(r"[._]", name)),
        "shortDescription": {"text": _plain(judgement.title)},
        "fullDescription": {"text": f"{_plain(judgement.title)}."},
        "help": {"text": fix},
        "defaultConfiguration": {"level": LEVEL[judgement.severity]},
        "properties": {"tags": [name.partition(".")[0]], "security-severity": SCORE[judgement.severity]},
    }


def _result(entry: Entry, judgement: Judgement | None, *, at: int, compared: bool) -> Object:
    result = entry.result
    said = judgement.verdict.says if judgement else result.why
    lead = "The document says done, and it is not. " if result.lie else ""
    level = LEVEL[judgement.severity] if judgement else "error"
    made: Object = {
        "ruleId": _rule_id(entry, judgement),
        "ruleIndex": at,
        "kind": "fail",
        "level": level if result.required else "note",
        "message": {"text": _message(f"{lead}{said}\n{_story(judgement)}".strip())},
        "locations": [_location(result.checklist, entry.line, entry.words)],
        "partialFingerprints": {"proveoutItem/v1": f"{result.item}/{_rule_id(entry, judgement)}"},
    }
    related = _related(judgement) if judgement else []
    if related:
        made["relatedLocations"] = related
    if compared:
        made["baselineState"] = "unchanged" if result.known else "new"
    excuses = [result.waived] * bool(result.waived) + ["it stands in the baseline"] * result.known
    if excuses:
        made["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": _plain(excuse)} for excuse in excuses
        ]
    return made


def _story(judgement: Judgement | None) -> str:
    if judgement is None:
        return ""
    evidence = judgement.verdict.evidence[:MOST_SEEN]
    lines = [f"Saw: {seen.saw} ({seen.where})" for seen in evidence if seen.role is Role.OBSERVATION]
    lines += [f"See it: {again}" for again in dict.fromkeys(seen.again for seen in evidence) if again]
    lines += [f"Fix: {judgement.fix.strip().splitlines()[0]}"] if judgement.fix.strip() else []
    return "\n".join(lines)


def _related(judgement: Judgement) -> list[Object]:
    found: list[Object] = []
    for seen in judgement.verdict.evidence[:MOST_SEEN]:
        place = FILE_AND_LINE.fullmatch(seen.where)
        if place is None or "://" in seen.where:
            continue
        location = _location(place["file"], int(place["line"]), "")
        found.append({"id": len(found) + 1, **location, "message": {"text": _message(seen.saw)}})
    return found


def _location(path: str, line: int, words: str) -> Object:
    region: Object = {"startLine": line}
    if words:
        region["snippet"] = {"text": _plain(words)}
    artifact: Object = {"uri": quote(harmless(path), safe="/~.-_")}
    if not path.startswith("/"):
        artifact["uriBaseId"] = "%SRCROOT%"
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _invocation(view: View) -> Object:
    notices: list[Object] = [
        _notice("note", f"{entry.place}: {entry.words}: {entry.result.why}", entry)
        for section in view.sections
        if section.group in (Group.UNPROVED, Group.UNBOUND)
        for entry in section.entries
    ]
    notices += [
        _notice("warning", f"could not be read: {', '.join(names)}: {why}") for why, names in view.reasons_unread()
    ]
    notices += [_notice("note", note) for note in view.run.notes]
    made: Object = {"executionSuccessful": True, "startTimeUtc": view.run.started_at}
    return made | ({"toolExecutionNotifications": notices} if notices else {})


def _notice(level: str, text: str, entry: Entry | None = None) -> Object:
    made: Object = {"level": level, "message": {"text": _message(text)}}
    if entry is not None:
        made["locations"] = [_location(entry.result.checklist, entry.line, "")]
    return made


def _message(text: str) -> str:
    lines = (_plain(line) for line in text.split("\n"))
    return HELD.sub(r"{{\1}}", LINKED.sub(r"\\[", "\n".join(lines))) or "–"


def _plain(text: str) -> str:
    return harmless(text)
