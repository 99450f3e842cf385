"""Each named user journey works from end to end on the running service.

Proof:
    A journey is a small file of requests or a marked test of the project, named in configuration beside
    the item; it runs against the running service as probe users and removes its data. Control: the
    journey fails on a twin whose first effect was undone. A journey without a file is unknown.

Asked as:
    critical user flows tested; test complete user journey; all features functional; CRUD operations
    work; core functionality verified; checkout journey works

Told by:
    "user flow" -(login | auth | signup | document) ~0.9
    "user flows" -(login | auth | signup | document) ~0.9
    "user journey" -(document | analytics | track) ~0.92
    "user journeys" -(document | analytics | track) ~0.92
    "critical flows" ~0.9
    "critical path" + (test | work | verify | pass) -css ~0.88
    "critical paths" + (test | work | verify | pass) -css ~0.88
    "critical workflows" ~0.9
    "key workflows" ~0.9
    "core workflows" ~0.9
    "core functionality" -document ~0.9
    "core features" -(document | build | flag) ~0.86
    "critical features" -(document | flag | disable) ~0.84
    "critical functionality" ~0.9
    "key features" + (test | work | verify | functional) ~0.88
    "main features" + (test | work | verify | functional) ~0.88
    "all features" + (test | work | functional | verify | complete) -flag ~0.88
    "features working" -(flag | security) ~0.86
    "functionality works" ~0.88
    "functionality tested" ~0.86
    "functional testing" + (complete | pass | done) ~0.8
    "crud operations" -(test | audit | rate) ~0.9
    "crud operations" + (work | test) -(suite | pass) ~0.88
    "complete workflow" ~0.86
    "complete flow" ~0.88
    "full workflow" ~0.86
    "full flow" ~0.86
    "e2e workflow" ~0.86
    "e2e flow" ~0.86
    workflow + (test | work | verify | functional) + e2e ~0.86
    workflow + (work | functional) -(github | action | ci | queue | celery) ~0.8
    flow + (e2e | complete | main | claim | checkout) + (test | work | verify) ~0.86
    flow + (order | booking | onboarding | upload | search) + (test | work | verify) ~0.86
    flow + (test | work) -(auth | login | signup | password | oauth | email | payment | data | traffic | log) ~0.8
    flow + functional -(auth | login | signup | password | oauth | email | payment | data | traffic | log) ~0.8
    flow + verify -(auth | login | signup | password | oauth | email | payment | data | traffic | log) ~0.8
    "checkout process" + (test | work | verify) ~0.88
    checkout + (work | test | flow | functional) -(stripe | payment | git) ~0.86
    (order | booking | cart) + (place | create | work | flow | test | functional) -(email | middleware | load) ~0.82
    (reservation | appointment) + (place | create | work | flow | test | functional) -(email | middleware | load) ~0.82
    search + (work | functional) -(index | engine | log) ~0.82
    form + (submit | submission | work) -(csrf | rate | validate | error) ~0.82
    (creation | editing | deletion | listing) + (work | functional | test) -(user | account | backup | token) ~0.8
    (bookmark | voting | download | export) + (work | functional | test) -(user | account | backup | token) ~0.8
    (test | verify) + ussd ~0.8
    "test order" ~0.84
    "dashboard works" ~0.8
    "dashboard" + (load | work) + data -(monitor | grafana | metric | supabase | render | railway | sentry) ~0.78
    "dashboard" + (load | work) + correct -(monitor | grafana | metric | supabase | render | railway | sentry) ~0.78
    "dashboard" + display + (data | correct) -(monitor | grafana | metric | supabase | render | railway | sentry) ~0.78
    "dashboard" + show + (data | correct) -(monitor | grafana | metric | supabase | render | railway | sentry) ~0.78
    "smoke test" + (flow | journey | critical) ~0.8
    (create | edit | delete | view | search) + @("user flows" | "user journey" | "core features") ~0.84
    (upload | download | export | submit) + @("user flows" | "user journey" | "core features") ~0.84
    (create | edit | delete | view) + @("manual testing" | "functional testing") -(backup | database | migrate) ~0.78
    (submit | export | search) + @("manual testing" | "functional testing") -(backup | database | migrate) ~0.78
    (create | edit | delete | view) + @"functionality tests" -(backup | database | migrate) ~0.78
    (submit | export | search) + @"functionality tests" -(backup | database | migrate) ~0.78
    "switching" + (language | arabic | theme | locale) ~0.78
    "api functionality" ~0.72
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    journey: str
