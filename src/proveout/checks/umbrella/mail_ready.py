"""Mail ready.

Asked as:
    email system ready; email configured and tested; transactional email working;
    email working; email system configured; email service ready; transactional emails configured

Told by:
    (email | mail) + configure + test -(smtp | template | alert | domain) ~0.79
    "transactional email" + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.79
    "email system" ~0.79
    "email functionality" -test ~0.78
    (email | mail) + (system | service) + (work | test | configure | operational) -credential ~0.78
    (email | mail) + (functionality | integration) + (work | test | configure | operational) -credential ~0.78
"""

MEMBERS = (
    "integrations.mail_is_configured",
    "integrations.test_message_arrives",
    "integrations.mail_domain_is_authenticated",
    "attest.mail_provider_is_ready",
)
