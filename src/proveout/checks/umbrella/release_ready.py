"""Release ready.

Asked as:
    release ready; code ready for deployment; release prepared; deployment package ready
"""

MEMBERS = (
    "release.revision_is_clean_and_pushed",
    "release.version_is_tagged",
    "ci.tests_pass",
    "ci.production_build_passes",
    "migrations.are_safe_to_run_live",
    "attest.release_approved",
)
