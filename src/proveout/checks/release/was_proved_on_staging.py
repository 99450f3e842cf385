"""The same artefact went through its checks on staging before production.

Proof:
    A recorded run on the staging environment names the same revision and artefact digest, is younger
    than the limit, was no NO-GO and lasted the stated time.

Asked as:
    tested in staging; staging deploy before production; staging deployment successful; run all smoke
    tests on staging; staging environment tested

Told by:
    deploy + staging + (first | success) -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deployed + staging + first -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deployed + staging + success -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deploy + staging + before -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deployed + staging + before -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deploy + staging + successfully -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    deployed + staging + successfully -(automatic | push | trigger | pipeline | ci) -@(ci | "github actions") ~0.91
    "deploy to staging" -(automatic | push | every | trigger | pipeline | commit) -@(ci | "github actions") ~0.88
    "deployed to staging" -(automatic | push | every | trigger) -@(ci | "github actions") ~0.91
    "staging deployment" + (test | success | verify | complete | work | pass | validate) ~0.91
    "staging deployment" -(automatic | push | trigger | document | guide | monitor | script) ~0.85
    "tested in staging" -(rollback | migrate | load | backup | payment | restore | script) ~0.9
    "tested on staging" -(rollback | migrate | load | backup | payment | restore | script | seed) ~0.9
    "test in staging" -(rollback | migrate | load | backup | payment) ~0.9
    "test on staging" -(rollback | migrate | load | backup | payment) ~0.9
    staging + (verify | validate | qa) -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    staging + (smoke | approved) -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    staging + "sign off" -(rollback | migrate | load | backup | environment | scan | key | url) ~0.84
    "staging environment" + test + (all | application | feature | release) -(rollback | migrate | load | payment) ~0.88
    "staging environment" + test + (change | thoroughly | manual) -(rollback | migrate | load | payment) ~0.88
    "staging environment" + test -(restore | rollback | migrate | load | payment | configure | separate) ~0.82
    "staging environment" + validate -(restore | rollback | migrate | load | payment | configure | separate) ~0.82
    "staging environment" + pass -(restore | rollback | migrate | load | payment | configure | separate) ~0.82
    "manual testing" + staging ~0.91
    staging + "test suite" ~0.82 &
    "tests pass" + staging -(integration | load | smoke) ~0.82
    staging + (#duration | "1 hour" | "24 hours") + (monitor | run | soak | stable) ~0.9
    (staging | sandbox) + "before production" -(rollback | migrate | load | backup | secret | restore) ~0.9
    "staging first" -(rollback | migrate | secret | backup | restore) ~0.9
    "test in sandbox" + production ~0.88
    staging + (mirror | match | matches | identical) + production ~0.84
    "production-like" + (staging | setup | environment) ~0.8
    "pre-production" + (test | verify | validate | deploy) -(load | migrate | rollback | backup | purpose) ~0.78
    uat + (environment | staging | deploy) -(sign | accept | user) ~0.75
    "deploy to staging" + environment + separate ~0.86 &
    staging + work -(environment | setup | key | server | mirror | smtp | email) ~0.78
    ("same build" | "same artefact" | "same artifact" | "same image") + staging ~0.93
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
