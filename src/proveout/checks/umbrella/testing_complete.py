"""Testing complete.

Asked as:
    testing completed; all tests done; test suite complete; QA passed
"""

MEMBERS = (
    "ci.tests_pass",
    "ci.integration_tests_use_real_services",
    "ci.end_to_end_tests_pass",
    "ci.coverage_is_over_the_limit",
    "attest.user_acceptance_done",
)
