"""Frontend ready.

Asked as:
    frontend deployed; frontend ready; frontend build and deployment complete; frontend production ready
"""

MEMBERS = (
    "frontend.pages_load_without_errors",
    "frontend.static_files_are_served",
    "frontend.calls_the_production_api",
    "secrets.none_in_the_browser_bundle",
    "ci.production_build_passes",
)
