"""The same artefact went through its checks on staging before production.

Proof:
    A recorded run on the staging environment names the same revision and artefact digest, is younger
    than the limit, was no NO-GO and lasted the stated time.

Asked as:
    tested in staging; staging deploy before production; staging deployment successful; run all smoke
    tests on staging; staging environment tested; staging mirrors production
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.WIRE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    environment: str = "staging"
    min_time: timedelta = timedelta(hours=1)
