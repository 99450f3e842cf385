"""A deployment guide exists and its steps fit the repository.

Proof:
    A guide found by title holds build, configure, migrate, start and verify steps whose commands and
    files resolve; older than the last change of the deploy files is told. Control as for dead links.

Asked as:
    deployment guide written; deployment process documented; DEPLOYMENT.md reviewed; deployment
    procedures are documented; add a DEPLOYMENT.md with provider commands
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
