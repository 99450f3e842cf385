"""Privacy policy and terms are published, linked, and treat each stated point.

Why:
    Where personal data is taken, the law asks for the page before the first visitor.

Fix:
    Publish the page under a plain path such as /privacy, link it from the foot of every page, and fill in every
    gap of the template: company, address, contact.

Proof:
    The page is reached from the front page or named in the repository, answers 200 without login, is no
    placeholder, has a date and a heading or paragraph per stated point. Whether it is lawful is
    attested.

Asked as:
    privacy policy published; terms of service published; privacy policy linked; terms and privacy
    policy finalized; privacy policy covers data collected; acceptable use policy defined

Told by:
    "privacy policy" ~0.91
    "terms of service" ~0.91
    "terms and conditions" ~0.91
    "terms of use" ~0.91
    "terms conditions" ~0.91
    "privacy notice" ~0.91
    "privacy statement" ~0.91
    "cookie policy" ~0.91
    PRIVACY.md ~0.9
    TERMS.md ~0.9
    "acceptable use policy" ~0.91
    "legal pages" ~0.91
    "legal notice" ~0.91
    "legal documents" + (publish | page | upload | available) ~0.88
    imprint ~0.9
    impressum ~0.91
    eula ~0.9
    "refund policy" ~0.88
    "return policy" ~0.86
    (terms | tos) + privacy ~0.91
    /privacy -tls ~0.9
    /terms -tls ~0.9
    "privacy page" ~0.91
    "terms page" ~0.91
    @"privacy policy" + (data | information | right | security | contact | collect | retain* | authentication) -(gdpr |
        consent) ~0.95
    @("acceptable use" | "terms of service") + (use | right | liability | disclaimer | warranty | abuse) ~0.95
    PRIVACY.md + create ~0.95
    tos ~0.92
    ("policy privacy" | "terms use") -permission ~0.88
    (terms | privacy | imprint) + (footer | linked | online) ~0.93

Sources:
    GDPR article 13
"""

import re
from dataclasses import dataclass

from proveout.facts.documents import Document, DocumentFacts, Heading, Placeholder
from proveout.facts.passage import Passage, passages, shown, written
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 90


@dataclass(frozen=True, slots=True)
class Limits:
    page: Choice = Choice("privacy")
    points: tuple[str, ...] = ()


TEXT = "# Privacy policy\n\nWe keep the address of an order for two years. Ask privacy@example.org to erase it.\n"
POLICY = Document("docs/PRIVACY.md", TEXT, TEXT, (Heading("Privacy policy", 1, 1),))
BLANK = Document(
    "docs/PRIVACY.md", TEXT, TEXT, (Heading("Privacy policy", 1, 1),), placeholders=(Placeholder("[Your Company]", 3),)
)
PASSES = {"documents": DocumentFacts.example(documents=(POLICY,)), "tree": TreeFacts.example(), "limits": Limits()}
FAILS = {"documents": DocumentFacts.example(documents=(BLANK,)), "tree": TreeFacts.example(), "limits": Limits()}

PAGES = {
    "privacy": re.compile(r"^\W*privacy\b.{0,30}$|\bprivacy (policy|notice|statement)\b", re.IGNORECASE),
    "terms": re.compile(r"\bterms (of|and|&)\b|^\W*(terms|tos)\W*$|\bacceptable use policy\b", re.IGNORECASE),
    "cookies": re.compile(r"\bcookies? (policy|notice)\b", re.IGNORECASE),
    "imprint": re.compile(r"\b(imprint|impressum|legal notice)\b", re.IGNORECASE),
    "refunds": re.compile(r"\b(refunds?|returns?) policy\b", re.IGNORECASE),
}
SOURCES = {
    "privacy": (
        "*privacy*.html",
        "*privacy*.tsx",
        "*privacy*.jsx",
        "*privacy*.vue",
        "*privacy*/page.tsx",
        "*privacy*.svelte",
    ),
    "terms": ("*terms*.html", "*terms*.tsx", "*terms*.jsx", "*terms*.vue", "*terms*/page.tsx", "*terms*.svelte"),
    "cookies": ("*cookie*policy*.html", "*cookie*policy*.tsx", "*cookies*/page.tsx"),
    "imprint": ("*imprint*.html", "*impressum*.html", "*imprint*.tsx", "*impressum*.tsx", "*legal*notice*.html"),
    "refunds": ("*refund*.html", "*refund*.tsx"),
}


def check_files(documents: DocumentFacts, tree: TreeFacts, limits: Limits) -> Verdict:
    topic = PAGES.get(limits.page)
    if topic is None:
        return unknown(f"{limits.page}: no rule of ours knows this page by its title")
    found = written(passages(documents, topic))
    gaps = [(one, gap) for one in found for gap in one.placeholders]
    if gaps:
        passage, gap = gaps[0]
        return failed(
            f"{limits.page} page: {passage.document.path}:{gap.line} still says '{gap.words}'",
            *(_gap(one, left.words, left.line) for one, left in gaps),
        )
    if found and all(one.is_empty for one in found):
        return failed(f"{limits.page} page: nothing stands under {found[0]}", *(shown(one) for one in found))
    templates = tree.matching(*SOURCES[limits.page])
    if not found:
        there = (
            f"{templates[0]} is there, and its words are not read"
            if templates
            else "no file holds it, and it may be published elsewhere"
        )
        return unknown(f"{limits.page} page: {there}")
    text = "\n".join(one.text for one in found).lower()
    untold = [
        point for point in limits.points if not all(word[:6] in text for word in re.findall(r"\w{3,}", point.lower()))
    ]
    if untold:
        return unknown(
            f"{limits.page} page: the words of '{untold[0]}' are not all in {found[0]}", *(shown(one) for one in found)
        )
    return passed(
        f"{limits.page} page: {found[0]} holds it, with no gap in it",
        *(shown(one) for one in found),
        *(Evidence("a page of that name", path) for path in templates),
    )


def _gap(one: Passage, words: str, line: int) -> Evidence:
    path = one.document.path
    return Evidence(f"left open: {words}", f"{path}:{line}", f"sed -n {line}p '{path}'")
