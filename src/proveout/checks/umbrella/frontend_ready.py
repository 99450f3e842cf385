"""Frontend ready.

Asked as:
    frontend deployed; frontend ready; frontend build and deployment complete; frontend production ready;
    frontend is deployed; frontend deployment; frontend complete

Told by:
    frontend + deploy + (cloudflare | pages | vercel | netlify) -(url | test | env | #command) ~0.78
    frontend + (ready | deploy | live | launch) -(url | domain | test | dist | code | document | after | page) ~0.78
    "frontend build" + deploy -(url | api | variable | ci) ~0.78
    (frontend | ui) + "production ready" ~0.78
"""

MEMBERS = (
    "frontend.pages_load_without_errors",
    "frontend.static_files_are_served",
    "frontend.calls_the_production_api",
    "secrets.none_in_the_browser_bundle",
    "ci.production_build_passes",
)
