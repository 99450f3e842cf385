"""Documentation complete.

Asked as:
    documentation complete; all documentation updated; docs ready; operational documentation complete;
    documentation updated; documentation up to date; documentation reviewed; project documentation complete

Told by:
    "documentation complete" -(#file | sdk | api | user | code | deploy | security) ~0.88
    ("documentation updated" | "update documentation" | "documentation uptodate") -(api | user | deploy) ~0.79
    ("documentation reviewed" | "review documentation" | "documentation finalized") -(api | user | deploy) ~0.79
    ("documentation ready" | "documentation finished" | "documentation prepared") -(api | user | deploy) ~0.79
    "all documentation" -(api | readme | link) ~0.84
    ("operational documentation" | "technical documentation" | "project documentation") -(api | link) ~0.79
    "comprehensive documentation" -(api | user) ~0.79
    documentation* + (complete | #percent) -(#file | api | sdk | user | code | deploy | security) ~0.78
    documentation + #alone -@(public | commit | sign) ~0.84
"""

MEMBERS = (
    "docs.point_at_things_that_exist",
    "docs.api_schema_matches_the_routes",
    "docs.deploy_guide_is_kept",
    "docs.runbook_is_kept",
)
