"""The report as one page that needs nothing from outside: no script, no font, no picture."""

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from proveout.model.run import Decision, Run, Step, StepKind
from proveout.report.elements import element as e
from proveout.report.elements import verbatim
from proveout.report.html_chart import bar, document_map, entry_id
from proveout.report.html_entries import drawn_section, group_word, with_code
from proveout.report.style import Signs
from proveout.report.view import Group, View, decision_word, view_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

STYLE = Path(__file__).with_name("html.css")
SIGNS = Signs()
PATH = 6  # steps that are shown at once
FILTERS = (
    ("fail", "False", (Group.LIES, Group.FALSE)),
    ("open", "Not proved", (Group.UNPROVED, Group.UNBOUND)),
    ("pass", "Proved", (Group.PROVED,)),
)
KINDS = {
    StepKind.FIX: "Fix",
    StepKind.CONNECT: "Connect",
    StepKind.ATTEST: "Attest",
    StepKind.PIN: "Pin",
}


def render_html(run: Run) -> str:
    """A whole page. It works without JavaScript, in light and dark, from 390 pixels, and on paper."""
    from xml.etree.ElementTree import indent, tostring  # noqa: PLC0415 - only this form needs it

    page = _page(view_of(run))
    head = page[0]
    indent(head, space=" ")
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n"


def _page(view: View) -> "Element":
    run = view.run
    style = STYLE.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return e(
        "html", {"lang": "en"},
        e("head", None,
          e("meta", {"charset": "utf-8"}),
          e("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
          e("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
          e("meta", {"name": "color-scheme", "content": "light dark"}),
          e("meta", {"name": "referrer", "content": "no-referrer"}),
          e("title", None, f"{run.decision} · {Path(run.repository).name} · {run.environment}"),
          verbatim("style", style)),
        e("body", None,
          e("a", {"class": "skip", "href": "#findings"}, "Skip to the findings"),
          _top(view),
          e("main", None, *_main(view)),
          e("footer", None, _foot(view))),
    )  # fmt: skip


def _main(view: View) -> "list[Element | None]":
    false = [one for one in view.sections if one.group in (Group.LIES, Group.FALSE)]
    others = [one for one in view.sections if one not in false]
    return [
        _overview(view),
        _filters(view),
        e(
            "div",
            {"id": "findings"},
            *(drawn_section(one) for one in false),
            _path(view),
            *(drawn_section(one) for one in others),
        ),
        _unread(view),
        _notes(view),
    ]


def _top(view: View) -> "Element":
    run = view.run
    kind = {Decision.GO: "go", Decision.NO_GO: "no-go", Decision.HOLD: "hold"}[run.decision]
    sign = {Decision.GO: SIGNS.passed, Decision.NO_GO: SIGNS.failed, Decision.HOLD: SIGNS.unknown}[run.decision]
    facts = [
        ("Repository", Path(run.repository).name or run.repository),
        ("Environment", run.environment),
        ("Measured", _moment(run.started_at)),
    ]
    facts += [("Facts read", _moment(run.read_at))] if run.read_at else []
    facts += [("Documents", ", ".join(one.path for one in run.checklists))] if run.checklists else []
    return e(
        "header", {"class": f"top {kind}"},
        e("div", {"class": "stamp"},
          e("span", {"class": "sign", "aria-hidden": "true"}, sign),
          e("h1", None, run.decision.value)),
        e("div", {"class": "verdict"},
          e("p", {"class": "because"}, view.because or decision_word(run.decision)),
          e("p", {"class": "meaning"}, decision_word(run.decision)),
          e("dl", {"class": "facts"},
            *(e("div", None, e("dt", None, name), e("dd", None, value)) for name, value in facts))),
    )  # fmt: skip


def _overview(view: View) -> "Element":
    if not view.sections:
        read = view.run.checklists
        why = "No line was found that states something to prove" + ("" if read else ", for no document was read")
        return e(
            "section", {"class": "overview", "aria-labelledby": "overview"},
            e("h2", {"id": "overview"}, "Nothing to show"),
            e("p", None, f"{why}. ", e("code", None, "proveout bind"), " shows what is read out of a document, and ",
              e("code", None, "proveout init --checklist --dry-run"), " drafts one for this repository."),
        )  # fmt: skip
    legend = e(
        "ul", {"class": "legend"},
        *(e("li", {"class": f"group-{group_word(one.group)}"},
            e("a", {"href": f"#{group_word(one.group)}"},
              e("span", {"class": "number"}, str(len(one.entries))), e("span", None, one.title)))
          for one in view.sections),
    )  # fmt: skip
    return e(
        "section", {"class": "overview", "aria-labelledby": "overview"},
        e("h2", {"id": "overview"}, "Where it stands"),
        bar(view), legend, document_map(view),
    )  # fmt: skip


def _path(view: View) -> "Element | None":
    steps = view.run.path_to_go
    if not steps:
        return None
    minutes = sum(step.minutes for step in steps)
    about = "The shortest way to GO, in the order in which to go."
    about += f" About {_duration(minutes)} of work for one person; an estimate." if minutes else ""
    first, rest = steps[:PATH], steps[PATH:]
    return e(
        "section", {"class": "path", "aria-labelledby": "path"},
        e("h2", {"id": "path"}, "Path to GO"),
        e("p", {"class": "about"}, about),
        e("ol", None, *(_step(view, step) for step in first)),
        e("details", None,
          e("summary", None, f"{len(rest)} more steps" if len(rest) > 1 else "1 more step"),
          e("ol", {"start": str(len(first) + 1)}, *(_step(view, step) for step in rest))) if rest else None,
    )  # fmt: skip


def _step(view: View, step: Step) -> "Element":
    freed = view.places(step.frees)
    return e(
        "li", {"class": f"step {step.kind.value}"},
        e("span", {"class": "kind"}, KINDS[step.kind]),
        e("div", None,
          e("p", None, *with_code(step.says)),
          e("p", {"class": "small"},
            f"{_duration(step.minutes)} · " if step.minutes else None,
            f"unlocks {len(freed)} {'line' if len(freed) == 1 else 'lines'}" if freed else None,
            *(part for number, one in enumerate(freed[:8])
              for part in (": " if not number else ", ", e("a", {"href": f"#{entry_id(one)}"}, str(one.line)))),
            ", …" if len(freed) > 8 else None)),
    )  # fmt: skip


def _notes(view: View) -> "Element | None":
    notes = [*(repair for one in view.run.checklists for repair in one.repairs), *view.run.notes]
    if not notes:
        return None
    return e(
        "section", {"class": "notes", "aria-labelledby": "notes"},
        e("h2", {"id": "notes"}, "To be known"),
        e("ul", None, *(e("li", None, *with_code(note)) for note in notes)),
    )  # fmt: skip


def _filters(view: View) -> "Element | None":
    if len(view.sections) < 2:
        return None
    blocks = sum(entry.result.blocks is not None for entry in view.entries)
    shown = [("all", "Everything", sum(view.counts.values())), ("blocks", "What blocks", blocks)]
    shown += [(name, label, sum(view.counts.get(one, 0) for one in groups)) for name, label, groups in FILTERS]
    # A filter that would leave an empty page is no help.
    offered = [one for one in shown if one[2]]
    return e(
        "fieldset", {"class": "filters"},
        e("legend", {"class": "hidden"}, "Show"),
        *(part for number, (name, label, count) in enumerate(offered)
          for part in (
              e("input", {"type": "radio", "name": "show", "id": f"show-{name}"} | ({} if number else {"checked": ""})),
              e("label", {"for": f"show-{name}"}, label, " ", e("span", {"class": "number"}, str(count))))),
    )  # fmt: skip


def _unread(view: View) -> "Element | None":
    reasons = view.reasons_unread()
    if not reasons:
        return None
    return e(
        "section", {"class": "group group-unread", "aria-labelledby": "unread"},
        e("h2", {"id": "unread"}, "What could not be read ", e("span", {"class": "number"}, str(len(view.run.unread)))),
        *(e("article", {"class": "reason"},
            e("p", {"class": "needed"}, *with_code(why)), e("p", {"class": "small"}, ", ".join(names)))
          for why, names in reasons),
    )  # fmt: skip


def _foot(view: View) -> "Element":
    remarks = view.remarks
    stated = {0: "", 1: "1 line of the documents states nothing to prove. "}.get(
        remarks, f"{remarks} lines of the documents state nothing to prove. "
    )
    return e("p", None, f"{stated}Drawn by {view.run.tool}. Nothing is ticked here that was not proved.")


def _duration(minutes: int) -> str:
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest and hours < 8 else f"{hours} h"


def _moment(written: str) -> str:
    """RFC 3339 as people read it."""
    day, _, time = written.partition("T")
    return f"{day} {time[:5]} UTC" if time else written
