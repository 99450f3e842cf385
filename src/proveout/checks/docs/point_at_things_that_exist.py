"""Commands, paths, links and names in the documents point at things that exist, and no placeholder is left.

Proof:
    Relative links and anchors, paths, make and script targets, modules, variables and tables named in
    documents are resolved against the checkout; your-domain, example and bracket placeholders are
    listed. Control: a planted dead link is found. Whether the text is good is not judged.

Asked as:
    documentation accurate; documentation updated; README updated with production URLs; setup
    instructions are clear; links work; placeholders replaced; README is current
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ("README.md", "docs")
