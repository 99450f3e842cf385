"""Workflows pin what they use, hold few rights, and give no secret to untrusted code.

Proof:
    Parsed workflows: actions pinned by digest, permissions stated and narrow, no untrusted checkout or
    text from events in scripts with secrets. Control: planted bad workflow is found.

Asked as:
    CI security reviewed; GitHub Actions pinned; workflow permissions restricted; secrets not exposed to
    pull requests; least privilege CI tokens

Sources:
    OpenSSF Scorecard Pinned-Dependencies, Token-Permissions and Dangerous-Workflow; zizmor
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
