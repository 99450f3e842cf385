"""A deployment guide exists and its steps fit the repository.

Why:
    A guide that calls a script which is gone stops the person who deploys in the middle of it.

Fix:
    Write docs/DEPLOYMENT.md with the commands in their order: build, configure, migrate, start, verify. Django:
    collectstatic and migrate; Flask, FastAPI: the server's command and alembic. Where a pipeline deploys, say
    which and how to watch it.

Proof:
    A document or a section about deploying is found by its name, title or heading; it has a command or a
    numbered step, and the files, scripts and targets that it calls are in the repository. Which of build,
    configure, migrate, start and verify it speaks of is told. A checklist is no guide.

Asked as:
    deployment guide written; deployment process documented; DEPLOYMENT.md reviewed; deployment
    procedures are documented; add a DEPLOYMENT.md with provider commands

Told by:
    #file + deploy + (complete | guide | readme) -(build | script | #command | key) ~0.82
    "deployment guide" -(key | secret | placeholder) ~0.91
    "deployment documentation" -(complete | archive) ~0.91
    "deployment documentation" + (complete | create | update) ~0.91
    "deployment instructions" ~0.91
    "deployment procedure" + (document | update | written | review | define) ~0.91
    "deployment procedures" + (document | update | written | review | define) ~0.91
    "deployment process" + (document | written | define | describe) -(train | automatic) ~0.91
    "deployment steps" + (document | written | describe) ~0.91
    "deployment plan" + (document | write | revise | written) ~0.84
    "deployment runbook" ~0.91
    "deploy runbook" ~0.91
    "deployment notes" ~0.84
    "deployment document" ~0.9
    DEPLOYMENT.md -(troubleshoot* | issue | link) ~0.9
    DEPLOY.md ~0.9
    deploy + document + (process | procedure | step) -(rollback | migration | train | automatic) ~0.88
    deploy + document + (instruction | guide) -(rollback | migration | train | automatic) ~0.88
    readme + (deploy | deployment) + (instruction | information | section | step | guide) ~0.91
    "deployment checklist" + (document | create | update | write) -(pre | post) ~0.78
    #file + guide + deploy -(rollback | checklist) ~0.84
    ("deployment procedure" | "deployment procedures") + @(document | documentation) -(test | review | train) ~0.86
    deploy + #alone + @document ~0.86
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

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 120

PASSES = {
    "documents": DocumentFacts.example(documents=(document("docs/DEPLOYMENT.md", heading="Deployment"),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
}
FAILS = {"documents": DocumentFacts.example(), "tree": TreeFacts.example(), "targets": TargetFacts.example()}

TOPIC = re.compile(
    r"\b(re)?deploy(s|ing|ments?)?\b|\b(going|running|run|releas\w+) (live|(in|to) production)\b", re.IGNORECASE
)
BUT = re.compile(
    r"\b(roll\w*|log|history|status|report|summary|record|monitor\w*|keys?|after|post|issues?)\b", re.IGNORECASE
)
STEPS = {
    "build": re.compile(r"\b(build|compile|install|collectstatic|docker)\b", re.IGNORECASE),
    "configure": re.compile(r"\b(env(ironment)?|configur\w+|variables?|secrets?|settings?)\b", re.IGNORECASE),
    "migrate": re.compile(r"\b(migrat\w+|alembic|upgrade head)\b", re.IGNORECASE),
    "start": re.compile(r"\b(start|restart|up -d|gunicorn|uvicorn|systemctl|deploy|push|apply|scale)\b", re.IGNORECASE),
    "verify": re.compile(r"\b(verify|check|health\w*|smoke|curl|logs?)\b", re.IGNORECASE),
}


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts) -> Verdict:
    if not documents.files:
        return unknown("deployment guide: no file was seen in this repository")
    found = passages(documents, TOPIC, but=BUT)
    guides = written(found)
    if not guides:
        return _nothing(documents, found)
    seen = weigh(guides, Places(tree, targets), documents)
    return dead_end("deployment guide", seen) or _steps(seen)


def _steps(seen: Weighed) -> Verdict:
    if (left := open_end("deployment guide", seen)) is not None:
        return left
    text = "\n".join(one.text for one in seen.runnable)
    has = [name for name, words in STEPS.items() if words.search(text)]
    lacks = [name for name in STEPS if name not in has]
    return passed(
        f"deployment guide: {seen.runnable[0]}, and what it calls exists; it has {', '.join(has) or 'no usual step'}"
        + (f", not of {', '.join(lacks)}" if lacks else ""),
        *(shown(one) for one in seen.runnable),
    )


def _nothing(documents: DocumentFacts, found: tuple[Passage, ...]) -> Verdict:
    if reason := doubt(documents, TOPIC, found):
        return unknown(f"deployment guide: {reason}")
    return failed(
        f"deployment guide: none of {len(documents.readable)} documents has a name, title or section about deploying",
        Evidence("no document about it", "the repository's documents", "git grep -il 'deploy' -- '*.md' '*.rst'"),
    )
