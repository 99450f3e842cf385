"""Production ready.

Note:
    Stands for the decision of the run itself: it holds only when every other required item of the same
    document holds. It is never measured alone.

Asked as:
    ready for production; production ready; all systems green; all checks passed; go-live approved by
    checklist; final checklist complete;
    production-ready; ready for production deployment; system is production ready; all systems operational;
    ready to deploy to production; system ready for go-live; status ready for production; status production
    ready; overall status ready for deployment

Told by:
    ("go live" | "all green") + #alone ~0.8
    ("good to go" | "everything green" | "good go") ~0.86
    never: #file
    "all items" + (check | complete) -(security | high) ~0.84
    "all above" + complete ~0.84
    "critical items" + (all | complete) ~0.76
    "ready for production" -(not | no | before | checklist | once) ~0.96
    "production ready" -(manifest | structure | log | backend | not | error | feature* | authentication |
        settings) ~0.95
    "ready for deployment" -(commit | when | team | checklist | once | infrastructure | changes | member) ~0.95
    "ready for launch" -(not | team | before | if | marketing | support | checklist | once) ~0.95
    "ready to launch" -(not | team | before | if | checklist | once) ~0.95
    "ready for go live" -(not | team | checklist) ~0.95
    "ready to go live" -(not | team | before | if | checklist | once) ~0.95
    "ready for release" -(not | code | branch | team | checklist | notes) ~0.8
    "cleared for production" ~0.95
    "approved for production" -name ~0.8
    "production readiness" + (#percent | confirm | verify | achieve | complete | yes | approved) -review ~0.82
    "all systems" + (green | go | operational | ready | functional) ~0.95
    "green across all systems" ~0.96
    "all checks" + (pass | complete | green) -(#file | manage.py | command | health | lint) ~0.85
    "checklist complete" -(every | security | pre | test) ~0.85
    "checklist" + (complete | check | review | done | item + all | #percent) + all -(every | security) ~0.76
    "go live approved" ~0.9
    "ready for production" + (yes | status | now | deploy | fully | "100") -(not | checklist | once | after) ~0.97
    "status" + "production ready" -(not | no | checklist) ~0.97
    "overall status" + (ready | green | pass) ~0.95
    "fully production ready" ~0.95
"""

MEMBERS = ("@every_other_item",)
