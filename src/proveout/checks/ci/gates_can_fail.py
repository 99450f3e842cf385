"""No gate of the pipeline swallows its own failure.

Proof:
    Test, lint, scan, migration, smoke and health steps are read for continue-on-error, `|| true`, exit
    codes lost in pipes, missing or disabled needs, and accepted 5xx. Control: planted examples of each
    are found; no gate at all is a failure.

Asked as:
    CI gates block deployment; pipeline fails on test failure; deployment blocked when tests fail; wait
    for CI checks green; no continue-on-error on tests
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
