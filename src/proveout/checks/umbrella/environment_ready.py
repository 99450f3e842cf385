"""Environment ready.

Asked as:
    production environment configured; environment configuration complete; environment set up;
    production configuration ready
"""

MEMBERS = (
    "config.required_variables_are_set",
    "config.environment_is_production",
    "config.debug_is_off",
    "config.public_urls_are_https",
    "config.bad_values_stop_the_start",
)
