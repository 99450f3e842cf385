"""Code quality good.

Asked as:
    code quality verified; code cleaned up; best practices applied; code is production quality;
    code quality checks done; code is clean and well-structured; best practices followed

Told by:
    "code quality" -(tool | sonar* | lint | gate | scan | ci | score | check) ~0.88
    "code clean" ~0.78
    "clean code" ~0.8
    code + (cleanup | refactor) -(remove | unused | dead | temporary) ~0.75
    "code is clean" ~0.8
    "best practices" + (code | apply | follow) -(security | document | supabase | database) ~0.78
    "code standards" ~0.75
    "production quality" + code
    "best practices" + (apply | applied | follow) + code ~0.85 &
"""

MEMBERS = (
    "ci.lint_and_types_are_clean",
    "release.code_has_no_leftovers",
    "ci.static_scan_is_clean",
    "ci.tests_pass",
)
