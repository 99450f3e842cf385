"""Documentation complete.

Asked as:
    documentation complete; all documentation updated; docs ready; operational documentation complete
"""

MEMBERS = (
    "docs.point_at_things_that_exist",
    "docs.api_schema_matches_the_routes",
    "docs.deploy_guide_is_kept",
    "docs.runbook_is_kept",
)
