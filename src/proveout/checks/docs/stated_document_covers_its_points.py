"""The document that is promised exists and has a section on each stated point.

Why:
    A document that was promised and is not there is missed on the day it is needed.

Fix:
    Write it under the name that the checklist uses, with a heading for each point.

Proof:
    The document is found by its path, or by a name, title or heading that holds all words of the phrase; each
    point has a heading or a paragraph with all of its words, and what it calls is in the repository. Control: a
    made-up point is not matched. Presence is proved, quality is not.

Asked as:
    migration procedure documented; architecture documented; infrastructure configuration documented;
    backup location and access documented; MIGRATIONS.md created; configuration is documented

Told by:
    ARCHITECTURE.md ~0.9
    documented* -(environment | variable | escalation | call | contact | retain | incident | key | secret | issue) ~0.72
    "contribution guidelines" ~0.84
    "coding guidelines" ~0.82
    "coding standards" + document ~0.84
    document + (architecture | adr | "design decisions" | decision) -(incident | root) ~0.9
    "architecture diagram" ~0.9
    "architecture diagrams" ~0.9
    "architecture documentation" ~0.91
    "system diagram" ~0.88
    "infrastructure documented" ~0.9
    "data flow diagram" ~0.88
    document + (infrastructure | network) + (configure | diagram | setup | topology) ~0.88
    document + (migration | schema) -(rollback | deploy | api) ~0.84
    "configuration documented" -(environment | variable | example) ~0.88
    "configuration is documented" -(environment | variable | example) ~0.88
    document + (configuration | settings) + (all | change) -(environment | variable | example | postgres) ~0.84
    document + (configuration | settings) + (custom | production) -(environment | variable | example | postgres) ~0.84
    document + setup -(api | readme | deploy | guide) ~0.8
    "setup guide" -(troubleshoot* | deploy | monitor | grafana) ~0.86
    "installation guide" ~0.86
    "setup instructions" + (document | guide | complete) -readme ~0.82
    "user guide" ~0.88
    "user manual" ~0.88
    "user documentation" ~0.88
    "end user documentation" ~0.9
    "admin documentation" ~0.88
    "developer documentation" ~0.86
    "developer guide" ~0.88
    "contributing guide" ~0.86
    CONTRIBUTING.md ~0.84
    "technical documentation" ~0.82
    "onboarding documentation" ~0.86
    "onboarding guide" ~0.86
    "sdk documentation" ~0.9
    "integration guide" ~0.86
    "migration guide" ~0.88
    "upgrade guide" ~0.88
    "security documentation" ~0.88
    "security documented" ~0.85
    (document | documented) + security + (feature | measure | policy) -(incident | breach | #url) ~0.86
    (document | documented) + security + (configuration | procedure) -(incident | breach | #url) ~0.86
    SECURITY.md ~0.84
    "fallback procedures" + document ~0.88
    "backup location" + document ~0.88
    "backup procedure" + document -(restore | recovery | rollback) ~0.88
    "backup procedures" + document -(restore | recovery | rollback) ~0.88
    "backup process" + document -(restore | recovery) ~0.88
    document + backup + (location | access | strategy | schedule | policy) -(restore | recovery) ~0.88
    document + (gdpr | compliance | retention) -(policy | terms | delete) ~0.84
    "change management" + document ~0.9
    "change management process" ~0.82
    ("procedures documented" | "process documented") + (scaling | maintenance | support | onboarding) ~0.84
    ("procedures documented" | "process documented") + (access | update | monitoring | release) ~0.84
    "support procedures" ~0.8
    "change procedures" ~0.8
    "release process" + document ~0.86
    "scaling procedures" + document ~0.86
    document + (dependency | dependencies | integration) -(api | environment | variable) ~0.8
    document + (service | limitation | assumption) -(api | environment | variable) ~0.8
    "code documentation" ~0.84
    "code documented" ~0.84
    "code comments" + (document | complete) ~0.78
    "database schema documented" ~0.9
    "schema documented" -(api | openapi) ~0.88
    "data model documented" ~0.88
    "api versioning" + document ~0.84
    "service level" + document ~0.8
    sla + document -incident ~0.82
    "disaster recovery contacts" ~0.7
    "contact information documented" ~0.76
    faq + (create | update | document | write | ready | available) -#url ~0.82
    "knowledge base" + (article | document | create | update) ~0.8
    readme* + (include | overview | comprehensive | cover | contain) -(license | badge) ~0.8
    document + (domain | access | "access details" | "login details") -(api | restrict | control | deny | legal) ~0.74
    document + migration + strategy ~0.88
    (adr | adrs | erd | "er diagram" | "network diagram" | "data flow diagram" | "entity relationship") ~0.9
    architecture + #alone + @document ~0.88
"""

import re
from dataclasses import dataclass

from proveout.facts.documents import DocumentFacts, document
from proveout.facts.passage import Passage, doubt, passages, shown, shown_reference, told, weigh, whole, written
from proveout.facts.references import Places
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    document: str
    points: tuple[str, ...] = ()


PASSES = {
    "documents": DocumentFacts.example(documents=(document("docs/ARCHITECTURE.md", heading="Architecture"),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits("Architecture"),
}
FAILS = {
    "documents": DocumentFacts.example(),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits("Architecture"),
}

FILE = re.compile(r"[\w./-]+\.(?:md|rst|txt|mdx|markdown)\b")
EMPTY = frozenset(
    "the a an of for and or to in on with all is are be our your this that new its procedure procedures process "
    "documentation document documented docs guide complete completed current written strategy information details plan "
    "considerations steps up-to-date".split()
)
MOST_WORDS = 3  # a longer phrase is a sentence: that its words stand nowhere together says little


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts, limits: Limits) -> Verdict:
    if not documents.files:
        return unknown(f"{limits.document}: no file was seen in this repository")
    named = FILE.search(limits.document)
    found = _by_name(documents, named[0]) if named else passages(documents, _topic(limits.document))
    if not found:
        return _nothing(documents, limits, named[0] if named else "")
    kept = found if named else written(found)
    if not kept:
        return unknown(f"{limits.document}: {doubt(documents, _topic(limits.document), found)}")
    empty = [one for one in kept if one.is_empty]
    if len(empty) == len(kept):
        return failed(f"{limits.document}: nothing stands under {kept[0]}", *(shown(one) for one in kept))
    seen = weigh(kept, Places(tree, targets), documents)
    if seen.dead:
        passage, reference = seen.dead[0]
        return failed(
            f"{limits.document}: {told(passage, reference)}",
            *(shown_reference(*one) for one in seen.dead),
        )
    untold = [point for point in limits.points if not any(_treats(one, point) for one in kept)]
    if untold:
        return unknown(
            f"{limits.document}: {kept[0]} was found, and the words of '{untold[0]}' do not stand together in it",
            *(shown(one) for one in kept),
        )
    if seen.left_open:
        passage, gap = seen.left_open[0]
        return unknown(
            f"{limits.document}: {passage.document.path}:{gap.line} still says '{gap.words}'", shown(passage)
        )
    if seen.doubtful:
        passage, reference = seen.doubtful[0]
        return unknown(f"{limits.document}: {reference.words} {reference.why}", shown_reference(passage, reference))
    points = f", and treats {', '.join(limits.points)}" if limits.points else ""
    planted = any(_treats(one, "heptagonal quicksilver zeppelins") for one in kept)
    if limits.points and planted:
        return unknown(f"{limits.document}: words that no document holds are found in it, so nothing is proved")
    return passed(
        f"{limits.document}: {kept[0]} is about it{points}",
        control("a made-up point is not found in it", "the same rule"),
        *(shown(one) for one in kept),
    )


def _by_name(documents: DocumentFacts, name: str) -> tuple[Passage, ...]:
    path = name.strip("/").removeprefix("./").lower()
    exact = [one for one in documents.documents if one.path.lower() == path and not one.broken]
    ending = [one for one in documents.readable if one.path.lower().endswith(f"/{path}")]
    return tuple(whole(one) for one in exact or (ending if len(ending) == 1 else []))


def _words(phrase: str) -> list[str]:
    words = [word.lower() for word in re.findall(r"[^\W\d_][\w-]{2,}", phrase)]
    return [word for word in words if word not in EMPTY] or words


def _topic(phrase: str) -> re.Pattern[str]:
    """A heading that holds the beginning of every word of the phrase, in any order."""
    stems = [re.escape(word[:7]) for word in _words(phrase)]
    return re.compile(
        "\\A" + "".join(rf"(?=.*\b{stem})" for stem in stems) if stems else r"(?!)", re.IGNORECASE | re.DOTALL
    )


def _treats(passage: Passage, point: str) -> bool:
    topic = _topic(point)
    return any(topic.search(part) for part in (*passage.headings, *re.split(r"\n\s*\n", passage.text)))


def _nothing(documents: DocumentFacts, limits: Limits, name: str) -> Verdict:
    topic = _topic(name.rpartition("/")[2].partition(".")[0].replace("_", " ") if name else limits.document)
    if reason := doubt(documents, topic, ()):
        return unknown(f"{limits.document}: {reason}")
    words = _words(limits.document)
    spoken = next((one for one in documents.readable if not one.is_checklist and topic.search(one.text)), None)
    if not name and (spoken or len(words) > MOST_WORDS or not words):
        where = f"; {spoken.path} holds its words" if spoken else ""
        return unknown(f"{limits.document}: no name, title or section of a document has all of its words{where}")
    said = name or " ".join(words)
    return failed(
        f"{limits.document}: none of {len(documents.readable)} documents bears that name or has a section about it",
        Evidence(
            f"no document on '{said}'", "the repository's documents", f"git ls-files | grep -i '{said.split()[0][:20]}'"
        ),
    )
