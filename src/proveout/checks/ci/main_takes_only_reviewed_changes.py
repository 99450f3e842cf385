"""The main branch takes only changes that someone else reviewed and that passed the checks.

Proof:
    Branch rules and the reviews of the changes since the last release are read from the host; direct
    pushes are listed. Without access, signed-off trailers show intent and a person attests.

Asked as:
    code reviewed; code review approved; branch protection enabled; pull requests require approval; code
    review completed; reviewed by two team members

Told by:
    "code review" -(security | vulnerability | agent) ~0.91
    "code reviewed" -(security | vulnerability | agent) ~0.91
    "peer review" -(security | migration) ~0.9
    "peer reviewed" ~0.9
    "branch protection" ~0.91
    "protected branch" ~0.91
    "protected branches" ~0.91
    "pull request" + (review | approve | require | approval) -(ci | trigger | preview) ~0.91
    "pull request" + (template | mandatory | merge) -(ci | trigger | preview) ~0.91
    "pull requests" + (review | approve | require | approval | mandatory) -(ci | trigger | preview | test) ~0.91
    pr + (review | approve | approval | approved) -(stage | media | press) ~0.9
    "prs reviewed" ~0.91
    "prs approved" ~0.91
    codeowners ~0.91
    (require | required | minimum) + (approval | reviewer | approver) -(deploy | production | budget) ~0.84
    "four eyes" ~0.9
    "direct pushes" ~0.9
    "force push" ~0.88
    "required status checks" ~0.9
    protected + (branch | main | master) -(route | page | endpoint | content | resource) ~0.92
    (no | not | block | forbid | disable) + ("direct push" | "direct pushes" | "direct commits") ~0.96
    (pr | prs | "pull request" | "pull requests") + (approval | approvals | approve) ~0.92

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
