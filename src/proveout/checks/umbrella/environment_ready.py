"""Environment ready.

Asked as:
    production environment configured; environment configuration complete; environment set up;
    production configuration ready;
    environment configured; production environment ready; environment configuration; configuration management in
    place

Told by:
    ("configuration complete" | "environment complete") ~0.82
    never: .env | .env* | #env
    "production environment" + (configure | setup | ready | prepare | ok) -(variable | .env | monitor | deploy) ~0.79
    "environment configuration" -(backup | development | #file | secret | .env | example) ~0.79
    "environment setup" -(variable | file | .env | local | development) ~0.79
    "environment configured" -(development | backup | #file | .env) ~0.79
    "configure environment" -(variable | .env | staging | file | vercel | secret | key | password) ~0.78
    "configuration management" -(document | ansible | secret | module) ~0.75
    "production configuration" + (setup | configure | place | ready | work | verify | add) -(docker | compose) ~0.79
    "production settings" + (configure | ready | verify | review | complete | apply | use) -development ~0.72
    "environment ready" ~0.79
"""

MEMBERS = (
    "config.required_variables_are_set",
    "config.environment_is_production",
    "config.debug_is_off",
    "config.public_urls_are_https",
    "config.bad_values_stop_the_start",
)
