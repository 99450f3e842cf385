"""Third parties ready.

Asked as:
    third-party integrations ready; external services are set up; all integrations working;
    third-party services configured; external integrations tested; all external services connected; integrations
    tested

Told by:
    "all integrations" + (setup | enable | implement | place | active | ready | work | verify | complete | add) ~0.79
    "api integrations" + (work | test | ready | all) -(key | error | rate | timeout) ~0.79
    external + (integration | service | api) + (work | test | connect | verify) -(monitor | status) ~0.79
    "integrations" + (work | test | all) -(coverage | smoke |#percent | method | platform | test + pass | unit |
        payment | sms |
        database) ~0.78
    (third-party | 3rd-party) + (integration | service | api) + (work | test) -(monitor | status) ~0.79
    (third-party | 3rd-party) + (integration | service | api) + (connect | verify) -(monitor | status) ~0.79
    "integrations" + (configure | verify) -(method | platform | test + pass | unit | payment | sms | database) ~0.78
    "integrations" + complete -(method | platform | test + pass | unit | payment | sms | database) ~0.78
    ("external apis" | "external services") + #alone ~0.84
"""

MEMBERS = (
    "integrations.provider_keys_are_accepted",
    "integrations.calls_have_timeouts",
    "integrations.provider_outage_is_survived",
    "attest.quota_is_sufficient",
)
