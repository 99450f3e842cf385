"""The same artefact went through its checks on staging before production.

Proof:
    A recorded run on the staging environment names the same revision and artefact digest, is younger
    than the limit, was no NO-GO and lasted the stated time.

Asked as:
    tested in staging; staging deploy before production; staging deployment successful; run all smoke
    tests on staging; staging environment tested; staging mirrors production

Told by:
    (deploy | deployed) + staging + (first | success) -(automatic | push | trigger | pipeline | ci) ~0.92
    (deploy | deployed) + staging + (before | successfully) -(automatic | push | trigger | pipeline | ci) ~0.92
    "deploy to staging" -(automatic | push | every | trigger | pipeline | ci | commit | test) ~0.88
    "deployed to staging" -(automatic | push | every | trigger) ~0.92
    "staging deployment" + (test | success | verify | complete | work | pass | validate) ~0.92
    "staging deployment" -(automatic | push | trigger | document | guide | monitor | script) ~0.85
    "tested in staging" -(rollback | migrate | load | backup | payment | restore | script) ~0.9
    "tested on staging" -(rollback | migrate | load | backup | payment | restore | script) ~0.9
    "test in staging" -(rollback | migrate | load | backup | payment) ~0.9
    "test on staging" -(rollback | migrate | load | backup | payment) ~0.9
    staging + (verify | validate | qa) -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    staging + (smoke | approved) -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    staging + "sign off" -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    "staging environment" + test + (all | application | feature | release) -(rollback | migrate | load | payment) ~0.88
    "staging environment" + test + (change | thoroughly | manual) -(rollback | migrate | load | payment) ~0.88
    "staging environment" + test -(rollback | migrate | load | payment | configure | separate | backup) ~0.82
    "staging environment" + validate -(rollback | migrate | load | payment | configure | separate | backup) ~0.82
    "staging environment" + pass -(rollback | migrate | load | payment | configure | separate | backup) ~0.82
    "manual testing" + staging ~0.92
    staging + "test suite" ~0.82 &
    "tests pass" + staging -(integration | load | smoke) ~0.82
    staging + (#duration | "1 hour" | "24 hours") + (monitor | run | soak | stable) ~0.9
    (staging | sandbox) + "before production" -(rollback | migrate | load | backup | secret | restore) ~0.9
    "staging first" -(rollback | migrate | secret | backup | restore) ~0.9
    "test in sandbox" + production ~0.88
    staging + mirror + production ~0.82
    "production-like" + (staging | setup | environment) ~0.8
    "pre-production" + (test | verify | validate | deploy) -(load | migrate | rollback | backup) ~0.84
    uat + (environment | staging | deploy) -(sign | accept | user) ~0.75
    @staging + (validate | functionality) + application ~0.82
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
