"""The revision carries a version tag that equals the version in the code.

Proof:
    Annotated tag at the revision, and the version in package metadata, application, image labels and
    documents, compared with each other.

Asked as:
    version tagged; git tag created for release; tag release in git; system version 2.0.0; release notes
    published; images tagged with version

Sources:
    Semantic Versioning 2.0.0
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    pattern: str = "v*"
    version: str = ""
