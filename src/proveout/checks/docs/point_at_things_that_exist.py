"""Commands, paths, links and names in the documents point at things that exist, and no placeholder is left.

Proof:
    Relative links and anchors, paths, make and script targets, modules, variables and tables named in
    documents are resolved against the checkout; your-domain, example and bracket placeholders are
    listed. Control: a planted dead link is found. Whether the text is good is not judged.

Asked as:
    documentation accurate; documentation updated; README updated with production URLs; setup
    instructions are clear; links work; placeholders replaced; README is current

Told by:
    readme + (update | uptodate | current | complete | accurate) -(licence | api) ~0.86
    readme + (comprehensive | setup | instruction | review) -(licence | api) ~0.86
    "README.md" + (update | uptodate | current | accurate) -(licence | exist | create | deploy) ~0.88
    "README.md" + (setup | review | complete) -(licence | exist | create | deploy) ~0.88
    "readme is up to date" ~0.94
    (document | readme) + (update | updated) + (url | link) -(env | variable) ~0.9
    document + "production url" ~0.93
    document + "production urls" ~0.93
    "documentation is accurate" ~0.92
    "documentation accurate" ~0.92
    "documentation up to date" -(api | architecture | runbook) ~0.84
    "documentation is up to date" -(api | architecture | runbook) ~0.84
    "documentation is current" -(api | architecture | runbook) ~0.86
    "documentation current" -(api | architecture | runbook) ~0.84
    "broken links" ~0.84
    "dead links" ~0.86
    "links work" ~0.82
    "all links" + (work | valid | check | test | correct) -email ~0.84
    "placeholders replaced" ~0.92
    placeholder + (replace | remove | no | left) + (document | url) -(secret | key | data | env*) ~0.84
    placeholder + (replace | remove | no | left) + (domain | readme) -(secret | key | data | env*) ~0.84
    placeholder + (replace | remove | no | left) + (domain | text | value) -(secret | key | data | env*) ~0.84
    "placeholder text" ~0.8
    "your-domain" + replace ~0.86
    "setup instructions" + (clear | readme | accurate | work) ~0.88
    "readme" + (badge | link) ~0.84
    "see" + #file + (detail | guide | instruction) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ("README.md", "docs")
