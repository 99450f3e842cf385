"""Staging ready.

Asked as:
    staging environment ready; staging environment set up; staging separate from production;
    staging environment configured; staging environment exists; set up staging environment; staging mirrors
    production

Told by:
    staging + (environment | server | site) + (ready | deploy | exist | match) -(variable | separate | run) ~0.86
    "staging environment" -(variable | separate | test | deploy | restore | scan | migrate | zap | run) ~0.8
    staging + separate -(database | key | secret | oauth | bucket | credential | variable) ~0.8
    ("staging set up" | "staging setup" | "staging server") -(deploy | update | #env) ~0.84
"""

MEMBERS = (
    "config.environments_share_nothing",
    "release.was_proved_on_staging",
)
