"""The version to fall back to still exists where the deployer looks for it.

Proof:
    The registry or platform is asked for the artefact of the last successful release, by digest; in the
    files, whether images are tagged by revision and not only as latest.

Asked as:
    previous version available; previous Docker image kept; rollback version identified; previous
    release can be redeployed; last stable version tagged
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    versions: int = 1
