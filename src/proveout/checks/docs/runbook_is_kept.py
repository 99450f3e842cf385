"""A runbook exists for the usual troubles, with steps that can be run.

Why:
    The person on call may never have seen this service. The runbook is what they have.

Fix:
    Write docs/RUNBOOK.md: a heading for each trouble (down, slow, database, queue, disk, certificate), and
    under it the commands that show it and the ones that end it.

Proof:
    A document or a section about troubles is found by its name, title or heading; it has a command or a
    numbered step, and the files, scripts and targets that it calls are in the repository. Each stated trouble
    has a paragraph with its words; which of the usual ones (down, slow, database, queue, disk, certificate) are
    spoken of is told. A checklist is no runbook.

Asked as:
    troubleshooting guide available; runbook written; runbooks for common issues; operational procedures
    documented; troubleshooting guide created; how to view logs documented

Told by:
    (restart | redeploy | reinstall) + @(troubleshoot* | "common issues") -(document | rollback) ~0.78
    ("ls -la" | find) + @(troubleshoot* | "common issues") -(document | rollback) ~0.78
    TROUBLESHOOTING.md ~0.9
    runbook* -(rollback | deploy | incident | recovery | restore | disaster | dr | test | train)
    "operations runbook" ~0.91
    "operational runbook" ~0.91
    runbook + (common | operation | issue) ~0.91
    "troubleshooting guide" ~0.91
    "troubleshooting guides" ~0.91
    "troubleshooting documentation" ~0.91
    "troubleshooting document" ~0.91
    troubleshoot* + (document | step | guide | section | create | write) -deploy ~0.9
    "operations manual" ~0.91
    "operations guide" ~0.91
    "operational procedures" + (document | write | define | create) ~0.91
    "operational procedures" -(train | team) ~0.88
    "operational documentation" -complete ~0.85
    "operations documentation" -complete ~0.86
    "admin guide" ~0.84
    "maintenance guide" ~0.86
    "maintenance procedures" + document ~0.86
    "standard operating procedures" ~0.91
    (playbook | playbooks) -(incident | rollback | ansible | recovery | deploy) ~0.88
    "common issues" + (document | guide | solution | faq) ~0.91
    "known issues" + (document | list) ~0.85
    ("view logs" | "restart services") + (know | document | guide) ~0.84
    "Clear browser cache" + @(issue | troubleshoot*) ~0.75
    (chmod | chown) + @(issue | fail* | error | troubleshoot*) ~0.8
    (fail* | error | slow) + @troubleshoot* -(document | symptom | issue | log | cause) ~0.8
    ("not working" | refused | forbidden) + @troubleshoot* -(document | symptom | issue | log | cause) ~0.8
    "runbook tested" ~0.8
    (fail* | error | slow | "not working" | forbidden) + (verify | wait | restart |
        running) + @troubleshoot* -(document | symptom |
        cause) ~0.95
    ("not working" | "connection issue") + (check) + @troubleshoot* -(document | symptom | cause) ~0.95
    ("known problems" | "ops handbook" | "operations handbook" | "known issues") -(limit | resolved | fix) ~0.93
"""

import re
from dataclasses import dataclass

from proveout.checks.docs._steps import dead_end, open_end
from proveout.facts.documents import DocumentFacts, document
from proveout.facts.passage import Passage, Weighed, doubt, passages, shown, weigh, written
from proveout.facts.references import Places
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    topics: tuple[str, ...] = ()


PASSES = {
    "documents": DocumentFacts.example(documents=(document(),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "documents": DocumentFacts.example(documents=()),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(),
}

TOPIC = re.compile(
    r"\brun ?books?\b|\bplay ?books?\b|\btrouble ?shooting\b|\bmonitoring and maintenance\b"
    r"|\b(operations?|operational|operator|ops|admin\w*|maintenance) (manual|guide|hand ?book|procedures?)\b"
    r"|\b(common|known|frequent) (issues|problems|troubles|errors)\b",
    re.IGNORECASE,
)
BUT = re.compile(r"\bansible\b", re.IGNORECASE)
TROUBLES = {
    "down": re.compile(
        r"\b(down|outage|unavailable|crash\w*|not (start|respond)\w*|5\d\d|restart\w*|unhealthy)\b", re.IGNORECASE
    ),
    "slow": re.compile(r"\b(slow\w*|latency|timeouts?|performance|high (cpu|load))\b", re.IGNORECASE),
    "database": re.compile(r"\b(database|postgres\w*|db|connections?|migrations?)\b", re.IGNORECASE),
    "queue": re.compile(r"\b(queues?|celery|workers?|redis|broker|jobs?)\b", re.IGNORECASE),
    "disk": re.compile(r"\b(disk|volume|space|storage)\b", re.IGNORECASE),
    "certificate": re.compile(r"\b(certificates?|tls|ssl|certbot)\b", re.IGNORECASE),
}


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts, limits: Limits) -> Verdict:
    if not documents.files:
        return unknown("runbook: no file was seen in this repository")
    found = passages(documents, TOPIC, but=BUT)
    kept = written(found)
    if not kept:
        return _nothing(documents, found)
    seen = weigh(kept, Places(tree, targets), documents)
    return dead_end("runbook", seen) or _troubles(seen, limits)


def _troubles(seen: Weighed, limits: Limits) -> Verdict:
    text = "\n".join(one.text for one in seen.runnable)
    untold = [topic for topic in limits.topics if not _treats(text, topic)]
    if untold:
        return unknown(
            f"runbook: the words of '{untold[0]}' do not stand together in {seen.runnable[0]}",
            *(shown(one) for one in seen.runnable),
        )
    if (left := open_end("runbook", seen)) is not None:
        return left
    topics = list(limits.topics) or [name for name, words in TROUBLES.items() if words.search(text)]
    if not topics:
        return unknown(
            "runbook: it has steps and speaks of none of the usual troubles", *(shown(one) for one in seen.runnable)
        )
    return passed(
        f"runbook: {seen.runnable[0]} has steps, and what they call exists; it speaks of {', '.join(topics)}",
        *(shown(one) for one in seen.runnable),
    )


def _treats(text: str, topic: str) -> bool:
    """True where one paragraph holds every word of the topic, or its beginning."""
    stems = [word[:6].lower() for word in re.findall(r"\w{3,}", topic)]
    return any(all(stem in part.lower() for stem in stems) for part in re.split(r"\n\s*\n", text)) if stems else False


def _nothing(documents: DocumentFacts, found: tuple[Passage, ...]) -> Verdict:
    if reason := doubt(documents, TOPIC, found):
        return unknown(f"runbook: {reason}")
    return failed(
        f"runbook: none of {len(documents.readable)} documents has a name, a title or a section about troubles",
        Evidence(
            "no document about it", "the repository's documents", "git grep -ilE 'runbook|troubleshoot' -- '*.md'"
        ),
    )
