"""The recovery plan names the time and the data that may be lost, and the restore steps.

Why:
    How long it may take and how much may be lost decides how backups are made. Unwritten, each side assumes its
    own.

Fix:
    Write docs/RECOVERY.md with two lines, "RTO: 4 hours" and "RPO: 24 hours", and the numbered steps or
    commands of a restore. State one number for the whole service, or a document for each part.

Proof:
    A plan found by its name, title or heading states both numbers, one value each; they equal what the
    checklist promises, and it has a command or a numbered step to restore whose files and scripts are in the
    repository.

Asked as:
    disaster recovery plan documented; RTO and RPO defined; restore steps documented; recovery time
    objective defined; recovery procedures documented step by step

Told by:
    rto + (define | document | set | establish | specify) -(test | measure | #duration) ~0.91
    rpo + (define | document | set | establish | specify) -(test | measure | #duration) ~0.91
    "rto rpo" -(test | measure | #duration) ~0.91
    rto + #duration ~0.88 &
    rpo + #duration ~0.88 &
    "recovery time objective" ~0.91
    "recovery point objective" ~0.91
    "disaster recovery plan" + (document | written | define | exist | create | write | prepare | establish) -test ~0.91
    "disaster recovery plan" -(test | drill | ready | train | exercise | verify | review) ~0.88
    "disaster recovery" + (document | procedure) -(test | drill | ready | train | exercise | verify | review) ~0.9
    "disaster recovery" + strategy -(test | drill | ready | train | exercise | verify | review) ~0.9
    "disaster recovery" + (define | plan) -(test | drill | ready | train | exercise | verify | review) ~0.9
    "dr plan" -(test | drill) ~0.9
    "recovery plan" + (document | written | define | exist | create | write) -test ~0.91
    "recovery procedures" + (document | written | define | write) -test ~0.91
    "recovery procedure" + (document | written | define | write) -test ~0.91
    "recovery steps" + (document | written) -test ~0.91
    "restore procedure" + (document | written | write | define) -test ~0.91
    "restore procedures" + (document | written | write | define) -test ~0.91
    "restoration procedure" + (document | written | write) -test ~0.91
    "restore process" + (document | written | write | define) -test ~0.91
    "restore steps" + (document | written) -test ~0.91
    "restore procedure" + document + test ~0.9 &
    (restore | restoration | recovery) + document -(test | rollback | complete) ~0.9
    "backup and recovery" + (procedure | plan | document) -test ~0.82
    "backup restore" + (procedure | document) -test ~0.88
    "business continuity" + (plan | document) -test ~0.86
    rto/rpo ~0.9
    ("recovery objectives" | "recovery objective") ~0.93
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.documents import Document, DocumentFacts, Heading
from proveout.facts.duration import durations
from proveout.facts.passage import Passage, Weighed, doubt, passages, shown, shown_reference, told, weigh, written
from proveout.facts.references import Places
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.ATTESTATION)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    rto: timedelta | None = None
    rpo: timedelta | None = None


TEXT = "# Disaster recovery\n\nRTO: 4 hours\nRPO: 24 hours\n\n1. Restore the newest dump.\n"
PLAN = Document("docs/RECOVERY.md", TEXT, TEXT, (Heading("Disaster recovery", 1, 1),), steps=(6,))
PASSES = {
    "documents": DocumentFacts.example(documents=(PLAN,)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(rto=timedelta(hours=4)),
}
FAILS = {
    "documents": DocumentFacts.example(),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(),
}

TOPIC = re.compile(
    r"\b(disaster|recover(y|ing)|restor(e|ing|ation)s?|business continuity|dr (plan|procedure|run ?book)|rto|rpo)\b",
    re.IGNORECASE,
)
BUT = re.compile(r"\b(password|account|error|session|crash) (recovery|restor\w+)\b", re.IGNORECASE)
NUMBERS = {
    "rto": re.compile(r"\bRTO\b|\brecovery time objective\b", re.IGNORECASE),
    "rpo": re.compile(r"\bRPO\b|\brecovery point objective\b", re.IGNORECASE),
}
Said = tuple[Passage, int, timedelta]


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts, limits: Limits) -> Verdict:
    if not documents.files:
        return unknown("recovery plan: no file was seen in this repository")
    found = passages(documents, TOPIC, but=BUT)
    plans = written(found)
    if not plans:
        return _nothing(documents, found)
    seen = weigh(plans, Places(tree, targets), documents)
    if seen.dead:
        passage, reference = seen.dead[0]
        return failed(
            f"recovery plan: {told(passage, reference)}",
            *(shown_reference(*one) for one in seen.dead),
        )
    said = {name: [one for plan in plans for one in _numbers(plan, words)] for name, words in NUMBERS.items()}
    for name, stated in (("rto", limits.rto), ("rpo", limits.rpo)):
        if verdict := _one(name, said[name], stated, plans):
            return verdict
    return _steps(seen, [one for several in said.values() for one in several])


def _numbers(plan: Passage, words: re.Pattern[str]) -> list[Said]:
    """Durations behind the name, in the same line and before the other name."""
    found = []
    for at, line in enumerate(plan.text.split("\n"), start=plan.first):
        for name in words.finditer(line):
            rest = line[name.end() : name.end() + 80]
            other = min(
                (cut.start() for one in NUMBERS.values() if one is not words and (cut := one.search(rest))), default=80
            )
            found += [(plan, at, time) for time in durations(rest[:other])]
    return found


def _one(name: str, said: list[Said], stated: timedelta | None, plans: tuple[Passage, ...]) -> Verdict | None:
    """What is wrong with one of the two numbers; None where nothing is."""
    seen = [_shown(name, one) for one in said]
    if not said:
        if any(NUMBERS[name].search(plan.text) for plan in plans):
            return unknown(f"recovery plan: {plans[0]} speaks of {name.upper()}, and no duration behind it can be read")
        return failed(f"recovery plan: {plans[0]} does not state the {name.upper()}", *(shown(one) for one in plans))
    times = {time for _, _, time in said}
    if len(times) > 1:
        return unknown(f"recovery plan: it states {len(times)} different durations for {name.upper()}", *seen)
    if stated is not None and stated not in times:
        return failed(f"recovery plan: it states {name.upper()} {times.pop()}, {stated} is promised", *seen)
    return None


def _steps(seen: Weighed, said: list[Said]) -> Verdict:
    if not seen.runnable:
        return unknown(f"recovery plan: {seen.passages[0]} has numbers, but no command and no numbered step to restore")
    if seen.left_open:
        passage, gap = seen.left_open[0]
        return unknown(f"recovery plan: {passage.document.path}:{gap.line} still says '{gap.words}'", shown(passage))
    if seen.doubtful:
        passage, reference = seen.doubtful[0]
        return unknown(f"recovery plan: {reference.words} {reference.why}", shown_reference(passage, reference))
    return passed(
        f"recovery plan: {seen.runnable[0]} states both numbers and the steps",
        *(_shown("promised", one) for one in said),
        *(shown(one) for one in seen.runnable),
    )


def _shown(name: str, said: Said) -> Evidence:
    plan, at, time = said
    return Evidence(f"{name}: {time}", f"{plan.document.path}:{at}", f"sed -n {at}p '{plan.document.path}'")


def _nothing(documents: DocumentFacts, found: tuple[Passage, ...]) -> Verdict:
    if reason := doubt(documents, TOPIC, found):
        return unknown(f"recovery plan: {reason}")
    return failed(
        f"recovery plan: none of {len(documents.readable)} documents has a name, a title or a section about it",
        Evidence("no document about it", "the repository's documents", "git grep -ilE 'recovery|restore' -- '*.md'"),
    )
