"""A deployment guide exists and its steps fit the repository.

Proof:
    A guide found by title holds build, configure, migrate, start and verify steps whose commands and
    files resolve; older than the last change of the deploy files is told. Control as for dead links.

Asked as:
    deployment guide written; deployment process documented; DEPLOYMENT.md reviewed; deployment
    procedures are documented; add a DEPLOYMENT.md with provider commands

Told by:
    #file + deploy + (complete | guide | readme) -(build | script | #command | key) ~0.82
    "deployment guide" -(key | secret | placeholder) ~0.91
    "deployment documentation" -(complete | archive) ~0.91
    "deployment documentation" + (complete | create | update) ~0.91
    "deployment instructions" ~0.91
    "deployment procedure" + (document | update | written | review | define) ~0.91
    "deployment procedures" + (document | update | written | review | define) ~0.91
    "deployment process" + (document | written | define | describe) -(train | automatic) ~0.91
    "deployment steps" + (document | written | describe) ~0.91
    "deployment plan" + (document | write | revise | written) ~0.84
    "deployment runbook" ~0.91
    "deploy runbook" ~0.91
    "deployment notes" ~0.84
    "deployment document" ~0.9
    DEPLOYMENT.md -(troubleshoot* | issue | link) ~0.9
    DEPLOY.md ~0.9
    deploy + document + (process | procedure | step) -(rollback | migration | train | automatic) ~0.88
    deploy + document + (instruction | guide) -(rollback | migration | train | automatic) ~0.88
    readme + (deploy | deployment) + (instruction | information | section | step | guide) ~0.91
    "deployment checklist" + (document | create | update | write) -(pre | post) ~0.78
    #file + guide + deploy -(rollback | checklist) ~0.84
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
