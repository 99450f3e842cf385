"""The built front end holds public keys only.

Proof:
    The front end is built with marked values for every variable, and the delivered scripts and maps are
    searched for them and for the environment's fingerprints. Control: the marker of a variable that is
    meant to be public is found. n/a without a front end.

Asked as:
    service role key not in frontend; no secrets in client code; server keys never exposed to the
    browser; key separation frontend and backend; API keys not in bundle; SERVICE_KEY never exposed to
    frontend

Told by:
    (no | not | never | without) + (secret | "service role") + (frontend | browser | bundle | client) -commit ~0.95
    (no | not | never | without) + ("service key" | credential) + (frontend | browser | bundle | client) -commit ~0.95
    (no | not | never | without) + ("api key" | "private key" | sensitive) + (frontend | browser | bundle) -url ~0.94
    (no | not | never | without) + ("api key" | "private key" | sensitive) + ("client side" | "client code") -url ~0.94
    "service role" + expose + (never | not | no) ~0.95
    (secret | key) + expose + (frontend | browser | client) + (no | not | never) ~0.96
    (frontend | client | bundle) + (secret | key) + (public | publishable | anon) + only ~0.9
    "key separation" -(rotate | encryption) ~0.88 &
    key + separate + (frontend | backend) ~0.88 &
    (next_public* | vite* | react_app*) + (secret | sensitive) + (no | not | never | only) ~0.94
    "anon key" + embed ~0.86
    server + (key | secret) + never + (frontend | browser | client) ~0.96

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
