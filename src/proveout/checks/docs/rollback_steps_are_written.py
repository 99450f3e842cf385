"""The way back to the previous version is written down with commands that exist.

Why:
    A bad release is taken back in a hurry, by whoever is awake. What is not written then is made up.

Fix:
    Write docs/ROLLBACK.md: the command that brings the previous code back, what becomes of the schema, and when
    data is restored. Django: `manage.py migrate <app> <name>`; Flask, FastAPI: `alembic downgrade <revision>`.
    Name only scripts and targets that are in the repository.

Proof:
    A document or a section about going back is found by its name, title or heading; it has a command or a
    numbered step, and the files, scripts and targets that it calls are in the repository. Which of code, schema
    and data it speaks of is told. A box in a checklist is no plan. That it works is proved by
    `release.rolls_back_and_forward`.

Asked as:
    rollback plan documented; rollback procedure written; rollback steps
    documented; document rollback procedure; deployment rollback strategy

Told by:
    rollback + (document | written | describe | outline) -(test | rehearse | drill | reason) ~0.91
    rollback + (guide | instruction | define) -(test | rehearse | drill | reason) ~0.91
    "rollback procedure" -(test | verify | automatic | practice | drill | train | review | team | notify) ~0.9
    "rollback plan" -(test | verify | practice | drill | ready | train | review | notify) ~0.88
    "rollback strategy" -(test | verify | practice) ~0.88
    "rollback steps" -(test | verify | practice) ~0.9
    "rollback runbook" ~0.91
    rollback + (script | command | process) -(test | verify | migration | automatic | fail) ~0.82
    "rollback plan" + (exist | prepare | confirm | agree | create) -(test | ready) ~0.91
    "backout plan" -test
    "back out plan" -test
    "revert plan" -test
    (revert | undo) + (instruction | document) + (deploy | release | change | procedure) ~0.85
    (revert | redeploy | restore | restart) + @"rollback plan" -(test | backup | database | migrate) ~0.82
    (revert | redeploy | restore | restart) + @"rollback procedure" -(test | backup | database | migrate) ~0.82
    (revert | redeploy | investigate | stop) + @"if issues occur" ~0.8
    (restore | restart) + (previous | application | backup) + @"if issues occur" ~0.85
    (identify | investigate | decide) + @"rollback plan" + (issue | problem | cause | rollback) -@after ~0.8
    (identify | investigate | decide) + @"rollback procedure" + (issue | problem | cause | rollback) -@after ~0.95
    ("rollout undo" | "previous version") + @"rollback procedure" -(check | identify) ~0.95 &
    ("revert procedure" | "revert steps" | "revert plan") ~0.92
    "way back" ~0.93
"""

import re

from proveout.checks.docs._steps import dead_end, open_end
from proveout.facts.documents import DocumentFacts, document
from proveout.facts.passage import Passage, Weighed, doubt, passages, shown, weigh, written
from proveout.facts.references import Places
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 60

PASSES = {
    "documents": DocumentFacts.example(documents=(document("docs/ROLLBACK.md", heading="Rollback"),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
}
FAILS = {"documents": DocumentFacts.example(), "tree": TreeFacts.example(), "targets": TargetFacts.example()}

TOPIC = re.compile(
    r"\b(roll(ing)?[ -]?backs?|back[ -]?out|revert(ing)? (to|a|the) .*(release|version|deploy\w*)"
    r"|undo(ing)? (a|the) (release|deploy\w*)|previous (version|release))\b",
    re.IGNORECASE,
)
# A database that rolls a transaction back is another subject.
BUT = re.compile(r"\b(transaction|savepoint|optimistic|test|session)s?\b", re.IGNORECASE)
PARTS = {
    "code": re.compile(
        r"\b(git|tag|image|release|version|revision|deploy\w*|heroku|kubectl|helm|commit)\b", re.IGNORECASE
    ),
    "schema": re.compile(r"\b(migrat\w+|alembic|downgrade|schema)\b", re.IGNORECASE),
    "data": re.compile(r"\b(restor\w+|backup|pg_restore|dump|data)\b", re.IGNORECASE),
}


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts) -> Verdict:
    if not documents.files:
        return unknown("rollback: no file was seen in this repository")
    found = passages(documents, TOPIC, but=BUT)
    steps = written(found)
    if not steps:
        return _nothing(documents, found)
    seen = weigh(steps, Places(tree, targets), documents)
    return dead_end("rollback", seen) or _steps(seen)


def _steps(seen: Weighed) -> Verdict:
    if (left := open_end("rollback", seen)) is not None:
        return left
    parts = [name for name, words in PARTS.items() if any(words.search(one.text) for one in seen.runnable)]
    return passed(
        f"rollback: {seen.runnable[0]} has steps, and what they call exists; it names {', '.join(parts) or 'no part'}",
        *(shown(one) for one in seen.runnable),
    )


def _nothing(documents: DocumentFacts, found: tuple[Passage, ...]) -> Verdict:
    if reason := doubt(documents, TOPIC, found):
        return unknown(f"rollback: {reason}")
    return failed(
        f"rollback: none of {len(documents.readable)} documents has a name, a title or a section about going back",
        Evidence("no document about it", "the repository's documents", "git grep -il 'roll.\\?back' -- '*.md' '*.rst'"),
    )
