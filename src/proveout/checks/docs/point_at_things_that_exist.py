"""Commands, paths, links and names in the documents point at things that exist, and no placeholder is left.

Proof:
    Relative links and anchors, paths, make and script targets, modules, variables and tables named in
    documents are resolved against the checkout; your-domain, example and bracket placeholders are
    listed. Control: a planted dead link is found. Whether the text is good is not judged.

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
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ("README.md", "docs")
