"""Smoke passed.

Asked as:
    smoke tests pass; post-deployment verification done; deployment verified; smoke tests passed in
    production;
    smoke tests passed; run smoke tests; verify deployment; post-deployment tests pass; smoke testing completed

Told by:
    test + "production environment" -(staging | local | unit) ~0.8
    "verify deployment" -(document | script | hash | staging | dns) ~0.88
    "smoke test" -(staging | automatic | pipeline | ci | rollback) ~0.9
    "smoke tests" -(staging | automatic | pipeline | rollback | ready)
    "deployment verification" -(script | document | rollback | staging | log) ~0.86
    "deployment verified" -staging ~0.88
    (post-deployment | postdeploy*) + (verify | test | validate | check | smoke) -(backup | document | script |
        plan) ~0.86
    "deployment successful" -(staging | rollback | frontend | backend | notify) ~0.78
    "smoke testing" -(staging | ci) ~0.88
    "sanity check" -(database | data | staging) ~0.8
    "sanity test" ~0.8
    "production tests" + (run | pass) ~0.72
    "production smoke" ~0.9
    endpoint + (test | verify | work) + (all | functionality) -(valid + input | auth | health | input) ~0.76
    endpoint + (validate | respond) + (all | functionality) -(valid + input | auth | health | input) ~0.76
"""

MEMBERS = (
    "health.endpoint_answers_200",
    "http.no_route_answers_5xx",
    "release.user_journeys_pass",
    "release.running_version_is_the_released_one",
    "observability.logs_show_no_errors",
)
