import sentry_sdk
from sentry_sdk.integrations.flask import FlaskIntegration


def configure_tracker(configuration):
    sentry_sdk.init(
        dsn=configuration["SENTRY_DSN"],
        environment=configuration["ENVIRONMENT"],
        release=configuration["RELEASE"],
        integrations=[FlaskIntegration()],
        traces_sample_rate=0.1,
        send_default_pii=False,
    )
