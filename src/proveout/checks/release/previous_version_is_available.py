"""The version to fall back to still exists where the deployer looks for it.

Proof:
    The registry or platform is asked for the artefact of the last successful release, by digest; in the
    files, whether images are tagged by revision and not only as latest.

Asked as:
    previous version available; previous Docker image kept; rollback version identified; previous
    release can be redeployed; last stable version tagged

Told by:
    (previous | prior) + (version | image | build | artifact) + (available | keep | kept) ~0.91
    ("last stable" | "last known good") + (version | image | build | artifact) + (available | keep | kept) ~0.91
    (previous | prior | "last stable" | "last working") + (version | image | jar) + (tag | backup) ~0.91
    (previous | prior | "last stable" | "last working") + (build | artifact | container) + (tag | backup) ~0.91
    (previous | prior) + (deploy | release | version | image) + (retain | identify | note | record | save) ~0.9
    ("last stable" | "last working") + (deploy | release | version | image) + (retain | identify | note) ~0.9
    ("last stable" | "last working") + (deploy | release | version | image) + (record | save) ~0.9
    "previous version" + (available | accessible | exist | preserve | store) ~0.91
    rollback + (image | artifact | branch | tag | target) + (available | identify | prepare | create) -test ~0.9
    rollback + (image | artifact | branch | tag | target) + (exist | know | keep) -test ~0.9
    rollback + version + (identify | know | note | available | record) -test ~0.9
    (old | previous) + image + (keep | kept | retain | registry) ~0.9
    "registry retention" ~0.8
    ("last good version" | "previous release available" | "last stable release" | "last stable version" |
        "last known good") ~0.95
    keep + (last | previous | #number) + (release | releases | versions | images) -(log | backup | snapshot |
        lifecycle) ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    versions: int = 1
