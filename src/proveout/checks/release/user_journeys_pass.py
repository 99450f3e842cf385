"""Each named user journey works from end to end on the running service.

Proof:
    A journey is a small file of requests or a marked test of the project, named in configuration beside
    the item; it runs against the running service as probe users and removes its data. Control: the
    journey fails on a twin whose first effect was undone. A journey without a file is unknown.

Asked as:
    critical user flows tested; test complete user journey; all features functional; CRUD operations
    work; core functionality verified; checkout journey works

Told by:
    (work | functional) + @(testing | feature | functionality | workflow | portal | module | page | smoke) -(deploy |
        monitor | log | email | wsgi | dispatch | encrypt* | runbook | file | server | local | locally) ~0.71
    test + @("final testing" | "manual testing" | "functional testing" | "user testing" | testing) -(unit |
        integration | load | stress | coverage | staging | backup | restore | fixture | tests* | testes* | test_* |
        run | remove | endpoint | debug | origin | url | input | behavior | scale | failover | recovery |
        runbook |
        document | result | scenario | environment | configuration | nginx | simultaneous* | concurrent* | mode |
        key | #file | https | infrastructure | image | compose | encrypt* | boundary | "test case" | "test data" |
        sentry | automat* | write | report) ~0.71
    (display* | visible | appear | render) + @(test | feature | page | portal | workflow | module | smoke) -(deploy |
        log | error | alert | metric | dashboard | not) ~0.71
    (enter | select | redirected | browse | appear) + @test -(database | log | server | region | tests* | mobile) ~0.74
    (send | view | complete) + @("e2e tests" | "user acceptance") -(email | log | acceptance) ~0.76
    (manage | shown | show) + @("e2e tests" | "user acceptance") -(email | log | acceptance) ~0.76
    (send | view | complete | manage | shown | show) + @"user journey" -(email | log | acceptance) ~0.76
    (workflow | functionality) + @"user acceptance" ~0.8
    "functionality verified" -security ~0.82
    "frontend functionality" -security ~0.8
    "user flow" -(login | auth | signup | document) ~0.9
    "user flows" -(login | auth | signup | document) ~0.9
    "user journey" -(document | analytics | track) ~0.91
    "user journeys" -(document | analytics | track) ~0.91
    "critical flows" ~0.9
    "critical path" + (test | work | verify | pass) -(css | integration | coverage) ~0.88
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
    "crud operations" -(unit | tests* | audit | rate | route) ~0.9
    "complete workflow" ~0.86
    "complete flow" ~0.88
    "full workflow" ~0.86
    "full flow" ~0.86
    "e2e workflow" ~0.86
    "e2e flow" ~0.86
    workflow + (test | work | verify | functional) + e2e ~0.86
    workflow + (work | functional) -(github | action | ci | queue | celery | dispatch | deploy | @ci | @deployment) ~0.8
    flow + (e2e | complete | main | checkout | order) + (test | work | verify) ~0.86
    flow + (booking | onboarding | upload | search) + (test | work | verify) ~0.86
    flow + (test | work | functional) -(auth | login | signup | password | oauth | email | payment | data | 2fa) ~0.8
    "checkout process" + (test | work | verify) ~0.88
    checkout + (work | test | flow | functional) -(stripe | payment | git) ~0.86
    (booking | cart | reservation | appointment) + (place | create | work) -(email | load) ~0.82
    (booking | cart | reservation | appointment) + (flow | test | functional) -(email | load) ~0.82
    ("order creation" | "place order" | "order flow") + (place | create | work) -(email | load | select) ~0.82
    ("order creation" | "place order" | "order flow") + (flow | test | functional) -(email | load | select) ~0.82
    search + (work | functional) -(index | engine | log) ~0.82
    form + (submit | submission | work) -(csrf | rate | validate | error) ~0.82
    (bookmark* | voting | leaderboard | newsletter | wishlist | comments) + (work | functional | test) ~0.8
    "contact form" + (work | test | submit | functional) -(spam | rate | csrf) ~0.84
    (click | navigate | drag) + @(test | "user acceptance") -(settings | console | dashboard | deploy) ~0.78
    (click | navigate | drag) + @"smoke tests" -(settings | console | dashboard | deploy) ~0.78
    "edge cases" + test ~0.8
    work + @("core functionality" | "core features") -(email | sms | notify | websocket) ~0.78
    work + @(functionality | "functional testing") -(email | sms | notify | websocket) ~0.78
    work + @("e2e tests" | "user acceptance") -(email | sms | login | oauth | upload | monitor) ~0.78
    work + @("manual testing" | "user flows") -(email | sms | login | oauth | upload | monitor) ~0.78
    "test order" ~0.84
    "dashboard works" ~0.8
    "smoke test" + (flow | journey | critical) -(auth | login) ~0.8
    (create | edit | delete | view) + @("user flows" | "user journey" | "core features") -(signup | login) ~0.84
    (search | download | upload | export | submit) + @("user flows" | "user journey" | "core features") -(signup |
        login) ~0.84
    (create | edit | delete | view) + @("manual testing" | "functional testing") -(backup | database | migrate) ~0.78
    (submit | export | search) + @("manual testing" | "functional testing") -(backup | database | migrate) ~0.78
    (create | edit | delete | view) + @"functionality tests" -(backup | database | migrate) ~0.78
    (submit | export | search) + @"functionality tests" -(backup | database | migrate) ~0.78
    "switching" + (language | theme | locale) ~0.78
    "api functionality" ~0.72
    (create | join | edit | view | book | place | submit | search | browse | download) + @("post deployment" |
        "within #duration" | "immediate checks" | "after deployment") -(backup | superuser | log | alert | monitor |
        database | key | token | sitemap | env | bucket | migrate | tag | ticket | issue | release | report | admin |
        dashboard | dns | email | role | if) ~0.74
    work + @("post deployment" | "after deployment") -(deploy | monitor | log | email | backup | database | redis |
        domain | tls | server | static | image | cron | job | webhook | connection | api | endpoint | cache | alert |
        build | script | url) ~0.71
    e2e + (tested* | works* | verified*) -(tests* | suite | oauth | login | auth | encrypt* | data) ~0.8
    ("main flows" | "key flows" | "user flows" | "happy path") + (walk* | manual | test | verify | check) -(login |
        signup) ~0.88
    ("user upload" | "user edit" | "user place" | "user search" | "user book" | "user order" |
        "user export") -(database | role | permission | admin | account | rate | log | limit) ~0.84
    ("users upload" | "users edit" | "users post" | "users search" | "users comment" |
        "users invite") -(database | role | permission | admin | account | rate | log | limit) ~0.84
    ("dashboard loads" | "dashboard load" | "chat works" | "export works" | "import works" |
        "feed loads") -(#duration | log | data) ~0.84
    (export | import) + (pdf | csv | excel) + work -log ~0.84
    ("profile update" | "update profile" | "edit profile" | "profile editing" | "file download" | "file downloads") +
        (work | test | functional) ~0.86
    "invite team member" ~0.84
    create + e2e -(test | tests | suite) ~0.84
    search + return + (result | results) ~0.88
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    journey: str
