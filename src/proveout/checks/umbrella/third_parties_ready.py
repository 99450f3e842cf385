"""Third parties ready.

Asked as:
    third-party integrations ready; external services are set up; all integrations working
"""

MEMBERS = (
    "integrations.provider_keys_are_accepted",
    "integrations.calls_have_timeouts",
    "integrations.provider_outage_is_survived",
    "attest.quota_is_sufficient",
)
