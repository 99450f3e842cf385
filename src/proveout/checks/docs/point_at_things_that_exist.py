"""Commands, paths, links and names in the documents point at things that exist, and no placeholder is left.

Why:
    A dead link costs a minute. A dead command in the middle of a setup costs a day, and a placeholder the first
    impression.

Fix:
    Mend or take out each place that is listed. `grep -rn` for the old name before a file is moved; check links
    in CI.

Proof:
    Links and anchors inside of the repository, paths in backticks, and scripts, make, just and npm targets,
    modules and manage.py in commands are resolved against the checkout; TBD, TODO and your-domain are listed.
    What may lie elsewhere (a server, a built site, a package) cannot be told. Control: a planted dead link,
    anchor and command are found. Other sites are not visited, and whether the text is good is not judged.

Asked as:
    documentation accurate; documentation updated; README updated with production URLs; setup
    instructions are clear; links work; placeholders replaced; README is current

Told by:
    readme + (update | uptodate | current | complete) -(license | api | guide | runbook) ~0.86
    readme + (accurate | instruction | review) -(license | api | guide | runbook) ~0.86
    "README.md" + (update | uptodate | current) -(licence | exist | create | deploy | guide) ~0.88
    "README.md" + (accurate | review | complete) -(licence | exist | create | deploy | guide) ~0.88
    "readme is up to date" ~0.91
    (document | readme) + (update | updated) + (url | link) -(env | variable) ~0.9
    document + "production url" ~0.91
    document + "production urls" ~0.91
    "documentation is accurate" -(api | #url) ~0.91
    "documentation up to date" -(api | architecture | runbook) ~0.84
    "documentation is up to date" -(api | architecture | runbook) ~0.84
    "documentation is current" -(api | architecture | runbook | #url) ~0.86
    "broken links" ~0.84
    "dead links" ~0.86
    "links work" ~0.82
    "all links" + (work | valid | check | test | correct) -email ~0.84
    "placeholders replaced" ~0.91
    placeholder + (replace | remove | no | left) + (document | url) -(secret | key | data | env*) ~0.84
    placeholder + (replace | remove | no | left) + (domain | readme) -(secret | key | data | env*) ~0.84
    "your-domain" + replace ~0.86
    "setup instructions" + (clear | readme | accurate | work) ~0.88
    "readme" + (badge | link) ~0.84
    #file + update + (url | link) -(.env* | readme | privacy | host | log) ~0.86 &
    #file + replace + url -(.env* | secret | key) ~0.86 &
    see + #file + detail* -(#command | question) ~0.96
    (link | links) + document + (check | work | broken | valid) -(site | website | support | video) ~0.9
    "setup instructions" ~0.86
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.documents import Document, DocumentFacts, Link, document
from proveout.facts.references import Places, Reference, State, outside, planted, references
from proveout.facts.targets import TargetFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ("README.md", "docs")


PASSES = {
    "documents": DocumentFacts.example(documents=(document(),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "documents": DocumentFacts.example(documents=(document(links=(Link("SETUP.md", 3),)),)),
    "tree": TreeFacts.example(),
    "targets": TargetFacts.example(),
    "limits": Limits(),
}
Found = tuple[Document, Reference]


def check(documents: DocumentFacts, tree: TreeFacts, targets: TargetFacts, limits: Limits) -> Verdict:
    asked = [one for one in documents.documents if _is_asked(one, limits)]
    if not asked:
        return _missing(tree, limits)
    broken = [one for one in asked if one.broken]
    read = [one for one in asked if not one.broken and not one.is_log and (not one.is_aside or limits != Limits())]
    places = Places(tree, targets)
    found = [(one, reference) for one in read for reference in references(one, places, documents)]
    wrong = [_shown(one, reference) for one, reference in found if reference.state is State.DEAD]
    gaps = [(one, gap) for one in read for gap in one.placeholders]
    wrong += [
        _evidence(f"'{gap.words}' is still to be filled in", one, gap.line) for one, gap in gaps if not gap.in_code
    ]
    if wrong:
        told = "; ".join(f"{seen.where}: {seen.saw}" for seen in wrong[:3])
        return failed(f"documents: {len(wrong)} things that they name are not there: {told}", *wrong)
    open_ = [_shown(one, reference) for one, reference in found if reference.state is State.DOUBTFUL]
    open_ += [_evidence(f"'{gap.words}' stands in a command", one, gap.line) for one, gap in gaps]
    if open_ or broken:
        reason = f"{open_[0].where}: {open_[0].saw}" if open_ else broken[0].broken
        return unknown(f"documents: nothing is dead, but {len(open_) + len(broken)} cannot be told: {reason}", *open_)
    if not read:
        return unknown(f"documents: {asked[0].path} tells of what was, and need not be true today")
    if not found:
        return unknown(f"documents: {read[0].path} names nothing of the repository that could be looked for")
    if not planted(places, documents):
        return unknown("documents: the rules did not find a planted dead link, so they prove nothing")
    others = sum(outside(one) for one in read)
    return absent(
        f"documents: all {len(found)} links, paths and commands of {len(read)} documents lead to something"
        + (f"; {others} links to other sites were not followed" if others else ""),
        control("a planted dead link, anchor and command are found", "the same rules"),
        *(_evidence(f"{len(one.links)} links, {len(one.commands)} commands", one, 1) for one in read),
    )


def _is_asked(one: Document, limits: Limits) -> bool:
    path = one.path.lower()
    for name in (wanted.strip("/").removeprefix("./").lower() for wanted in limits.files):
        readme = name == "readme.md" and path.startswith("readme.")
        if readme or path == name or path.startswith(f"{name}/") or fnmatchcase(path, name):
            return True
        if "/" not in name and path.endswith(f"/{name}") and limits != Limits():
            return True
    return False


def _missing(tree: TreeFacts, limits: Limits) -> Verdict:
    named = ", ".join(limits.files)
    there = tree.matching(*limits.files)
    if limits == Limits() or not tree.files or there:
        return unknown(f"documents: no document was seen at {named} that could point at anything")
    return failed(
        f"documents: {named} does not exist",
        Evidence(f"not among {len(tree.files)} files", "the repository's files", f"ls -l '{limits.files[0]}'"),
    )


def _shown(one: Document, reference: Reference) -> Evidence:
    return _evidence(f"{reference.words} {reference.why}", one, reference.line)


def _evidence(saw: str, one: Document, line: int) -> Evidence:
    return Evidence(saw, f"{one.path}:{line}", f"sed -n {line}p '{one.path}'")
