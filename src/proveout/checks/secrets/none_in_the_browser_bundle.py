"""The built front end holds public keys only.

Proof:
    The front end is built with marked values for every variable, and the delivered scripts and maps are
    searched for them and for the environment's fingerprints. Control: the marker of a variable that is
    meant to be public is found. n/a without a front end.

Asked as:
    service role key not in frontend; no secrets in client code; server keys never exposed to the
    browser; key separation frontend and backend; API keys not in bundle; SERVICE_KEY never exposed to
    frontend

Sources:
    OWASP ASVS 5.0 V13.3.1; CWE-540
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
