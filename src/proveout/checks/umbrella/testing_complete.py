"""Testing complete.

Asked as:
    testing completed; all tests done; test suite complete; QA passed;
    all testing complete; comprehensive testing completed; QA testing complete

Told by:
    testing* + complete -(load | security | user | penetration | acceptance | manual) ~0.85
    "all testing" + (complete | done | pass) ~0.85
    "all tests" + (complete | done) -(pass | unit | integration | e2e | smoke) ~0.84
    "test suite" + complete -(pass | run | e2e | execut*) ~0.78
    "full test suite" -(pass | ci | run + (pytest | npm)) ~0.72
    "qa complete" ~0.85
    "qa passed" ~0.85
    "qa testing" + (complete | done | pass) -sign ~0.84
    "comprehensive testing" -(load | security | manual | need) ~0.79
    "test coverage" + comprehensive ~0.7
    ("qa done" | "qa passed" | "qa complete" | "testing finished" | "regression testing") -manual ~0.88
"""

MEMBERS = (
    "ci.tests_pass",
    "ci.integration_tests_use_real_services",
    "ci.end_to_end_tests_pass",
    "ci.coverage_is_over_the_limit",
    "attest.user_acceptance_done",
)
