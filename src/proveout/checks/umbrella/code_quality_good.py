"""Code quality good.

Asked as:
    code quality verified; code cleaned up; best practices applied; code is production quality
"""

MEMBERS = (
    "ci.lint_and_types_are_clean",
    "release.code_has_no_leftovers",
    "ci.static_scan_is_clean",
    "ci.tests_pass",
)
