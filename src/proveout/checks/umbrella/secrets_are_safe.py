"""Secrets are safe.

Asked as:
    secrets managed securely; secrets management; credentials protected; secrets stored securely;
    sensitive data secured
"""

MEMBERS = (
    "secrets.none_in_files",
    "secrets.none_in_history",
    "secrets.dotenv_is_ignored",
    "secrets.are_long_and_random",
    "secrets.live_in_a_manager",
)
