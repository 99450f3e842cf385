"""An incident plan says who acts, how badness is rated, whom to tell and what to review.

Why:
    In an incident nobody agrees on who decides, how bad it is and whom to tell, unless it was agreed before.

Fix:
    Write docs/INCIDENTS.md: who leads, the levels of badness with the time to respond to each, whom to tell and
    how, and that a review follows. Put names and numbers where TBD stands.

Proof:
    A document or a section found by its name, title or heading speaks of all four (who acts, how badness is
    rated, whom to tell, what to review), and nothing in it is left to be filled in; a time that the prose
    promises stands in a line about responding. Whether people can act by it is attested.

Asked as:
    incident response plan documented; incident procedures defined; incident response procedures;
    escalation path written down; post-incident review planned; security incident plan ready

Told by:
    "incident response" + (plan | procedure | document | process) -(test | drill | exercise | train | tabletop) ~0.91
    "incident response" + (playbook | policy | runbook) -(test | drill | exercise | train | tabletop) ~0.91
    "incident response" -(test | drill | exercise | team | train | tabletop | time | monitor | review) ~0.86
    "incident plan" -(test | drill | exercise) ~0.91
    "incident procedures" -(test | drill | exercise) ~0.91
    "incident management" + (plan | process | procedure | document | define | establish) -(test | drill) ~0.91
    "incident playbook" ~0.91
    "incident playbooks" ~0.91
    "incident runbook" ~0.91
    "incident runbooks" ~0.91
    "security incident" + (plan | response | procedure | process | document) -(test | drill | alert) ~0.91
    "breach notification" + (procedure | process | plan | document | ready | define) ~0.9
    "breach response" ~0.9
    "data breach" + (plan | procedure | process | response | notify) ~0.9
    "severity levels" -log ~0.88
    "incident severity" ~0.9
    "post mortem" + (process | template | plan | procedure | document) ~0.91
    "postmortem" + (process | template | plan | procedure) ~0.91
    "post-incident" + (review | process | template | analysis) -(hold | held | conduct | complete | schedule) ~0.88
    "emergency procedures" + (document | define | write | written | create) ~0.9
    "emergency procedures" -(test | drill | train) ~0.84
    "emergency contact procedures" ~0.9
    "communication plan" + (incident | outage | emergency) ~0.88
    "crisis communication" ~0.85
    (identify | contain | eradicate | notify) + @("security breach" | "incident response") -on-call ~0.82
    (identify | contain | eradicate | notify) + @"security incident" -on-call ~0.82
    (patch | rotate | isolate) + @("security breach" | "incident response" | "security incident") -on-call ~0.82
    (review | analyze | update | document | implement | conduct | schedule) + @("security breach") ~0.82
    "lessons learned" + document ~0.82
    "communication channels" + (establish | document | incident) ~0.8
    (identify | initial | diagnosis | recovery | verification | post-mortem) + @"incident response procedure" ~0.95
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.documents import Document, DocumentFacts, Heading
from proveout.facts.duration import durations
from proveout.facts.passage import Passage, doubt, passages, shown, written
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.ATTESTATION)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    response_within: timedelta | None = None


TEXT = """# Incident response

The engineer on call leads. Sev 1 is an outage: respond within 15 minutes.
Tell the support channel and the status page. A post-mortem follows within a week.
"""
PLAN = Document("docs/INCIDENTS.md", TEXT, TEXT, (Heading("Incident response", 1, 1),))
PASSES = {"documents": DocumentFacts.example(documents=(PLAN,)), "limits": Limits(timedelta(minutes=15))}
FAILS = {"documents": DocumentFacts.example(), "limits": Limits()}

TOPIC = re.compile(
    r"\bincidents?\b.{0,20}\b(response|plan|management|procedures?|process|play ?book|run ?book|handling|policy)\b"
    r"|\bincidents\b$|\b(handling|respond\w* to|in case of) (an? )?(security )?incidents?\b"
    r"|\bemergency (procedures?|plan|response)\b"
    r"|\b(security|data) breach (response|plan|procedure)\b|\bescalation (path|policy|procedure|plan)\b",
    re.IGNORECASE,
)
PARTS = {
    "who acts": re.compile(
        r"\b(on[ -]?call|incident (commander|lead|manager)|roles?|responsib\w+|owner|contacts?|leads?|team lead)\b",
        re.IGNORECASE,
    ),
    "how badness is rated": re.compile(
        r"\b(severity|sev[ -]?\d|p[0-4]|priority|critical|impact levels?)\b", re.IGNORECASE
    ),
    "whom to tell": re.compile(
        r"\b(notif\w+|communicat\w+|escalat\w+|status page|stakeholders?|inform|tell|announce\w*|slack|customers)\b",
        re.IGNORECASE,
    ),
    "what to review": re.compile(
        r"\b(post[ -]?mortems?|post[ -]?incident|retrospectives?|lessons learn\w+|root cause|review|rca)\b",
        re.IGNORECASE,
    ),
}
RESPONDING = re.compile(r"\b(respon\w+|acknowledg\w+|react\w*|reply|page[ds]?|first action)\b", re.IGNORECASE)


def check(documents: DocumentFacts, limits: Limits) -> Verdict:
    if not documents.files:
        return unknown("incident plan: no file was seen in this repository")
    found = passages(documents, TOPIC)
    plans = written(found)
    if not plans:
        return _nothing(documents, found)
    text = "\n".join(one.text for one in plans)
    seen = [shown(one) for one in plans]
    lacks = [part for part, words in PARTS.items() if not words.search(text)]
    gaps = [(one, gap) for one in plans for gap in one.placeholders if not gap.in_code]
    if lacks:
        return failed(f"incident plan: {plans[0]} does not say {', '.join(lacks)}", *seen)
    if gaps:
        passage, gap = gaps[0]
        path = passage.document.path
        return failed(
            f"incident plan: {path}:{gap.line} still says '{gap.words}'",
            *(Evidence(f"left open: {g.words}", f"{path}:{g.line}", f"sed -n {g.line}p '{path}'") for _, g in gaps),
        )
    if limits.response_within is not None:
        return _in_time(plans, limits.response_within)
    return passed(f"incident plan: {plans[0]} says {', '.join(PARTS)}", *seen)


def _in_time(plans: tuple[Passage, ...], wanted: timedelta) -> Verdict:
    """The promised time has to stand in a line of the plan that speaks of responding."""
    lines = [
        (one, at, line)
        for one in plans
        for at, line in enumerate(one.text.split("\n"), start=one.first)
        if RESPONDING.search(line)
    ]
    said = [(one, at, time) for one, at, line in lines for time in durations(line)]
    if not said:
        return unknown(f"incident plan: {plans[0]} states no time to respond that can be read, {wanted} is promised")
    seen = [
        Evidence(f"respond within {time}", f"{one.document.path}:{at}", f"sed -n {at}p '{one.document.path}'")
        for one, at, time in said
    ]
    if any(time == wanted for _, _, time in said):
        return passed(f"incident plan: {plans[0]} says {', '.join(PARTS)}, and the promised {wanted}", *seen)
    if all(time > wanted for _, _, time in said):
        return failed(
            f"incident plan: it allows {min(time for _, _, time in said)} at least, {wanted} is promised", *seen
        )
    return unknown(f"incident plan: it states other times to respond, {wanted} is promised", *seen)


def _nothing(documents: DocumentFacts, found: tuple[Passage, ...]) -> Verdict:
    if reason := doubt(documents, TOPIC, found):
        return unknown(f"incident plan: {reason}")
    return failed(
        f"incident plan: none of {len(documents.readable)} documents has a name, a title or a section about it",
        Evidence("no document about it", "the repository's documents", "git grep -il 'incident' -- '*.md' '*.rst'"),
    )
