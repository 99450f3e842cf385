"""Workflows pin what they use, hold few rights, and give no secret to untrusted code.

Proof:
    Parsed workflows: actions pinned by digest, permissions stated and narrow, no untrusted checkout or
    text from events in scripts with secrets. Control: planted bad workflow is found.

Asked as:
    CI security reviewed; GitHub Actions pinned; workflow permissions restricted; secrets not exposed to
    pull requests; least privilege CI tokens

Told by:
    "workflow permissions" ~0.91
    "workflow security" -#file ~0.9
    (action | actions) + (pin | pinned) + (sha | digest | commit | version | github) ~0.91
    "github actions" + (pin | pinned | permission | minimal | oidc | hardened) ~0.95
    GITHUB_TOKEN + (permission | read | minimal | restrict | scope) ~0.91
    pull_request_target ~0.91
    "secrets" + "pull requests" + (fork | expose | not) ~0.9
    fork + secret + (ci | pull | workflow) ~0.9
    "ci security" ~0.88
    "pipeline security" ~0.86
    "pipeline secured" ~0.84
    (ci | pipeline) + (token | credential | permission) + ("least privilege" | minimal | scope) ~0.9
    (ci | pipeline) + (token | credential | permission) + (short-lived | restrict) ~0.9
    oidc + (ci | deploy | github | workflow | aws) -(login | sso | user | provider) ~0.84
    zizmor ~0.91
    "self-hosted runner" ~0.84
    "third-party actions" ~0.9

Sources:
    OpenSSF Scorecard Pinned-Dependencies, Token-Permissions and Dangerous-Workflow; zizmor
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
