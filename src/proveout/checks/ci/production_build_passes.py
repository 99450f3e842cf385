"""The production build succeeds from a clean checkout.

Proof:
    The build command of the package, front end or image runs in a clean checkout with locked
    dependencies; it must exit 0 and give its output. Control: the output folder was empty before.

Asked as:
    npm run build passes; production build succeeds; build completes without errors; frontend build
    successful; TypeScript build passes; build artefacts created
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
