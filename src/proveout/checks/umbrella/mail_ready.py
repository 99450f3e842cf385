"""Mail ready.

Asked as:
    email system ready; email configured and tested; transactional email working
"""

MEMBERS = (
    "integrations.mail_is_configured",
    "integrations.test_message_arrives",
    "integrations.mail_domain_is_authenticated",
    "attest.mail_provider_is_ready",
)
