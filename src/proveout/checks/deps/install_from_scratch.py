"""The declared dependencies install into an empty environment, and the application imports.

Proof:
    A new environment of the stated runtime is filled from the lock or manifest only, then the entry
    points of web, worker and migrations are imported. Control: without one needed package the import
    fails. What resolves differently today than in the lock is listed.

Asked as:
    all dependencies installed; install in a virtualenv; pip install works; fresh install tested;
    production dependencies installed; no import errors
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
