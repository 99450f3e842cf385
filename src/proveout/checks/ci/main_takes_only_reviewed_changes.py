"""The main branch takes only changes that someone else reviewed and that passed the checks.

Proof:
    Branch rules and the reviews of the changes since the last release are read from the host; direct
    pushes are listed. Without access, signed-off trailers show intent and a person attests.

Asked as:
    code reviewed; code review approved; branch protection enabled; pull requests require approval; code
    review completed; reviewed by two team members

Sources:
    OpenSSF Scorecard Branch-Protection and Code-Review
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    reviews: int = 1
    branch: str = "main"
