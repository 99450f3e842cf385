"""Secrets are safe.

Asked as:
    secrets managed securely; secrets management; credentials protected; secrets stored securely;
    sensitive data secured;
    secrets secured; secrets management configured; secure secrets management; credentials secured; secrets are
    managed securely

Told by:
    "api keys" + (security | protect | safe) -(generate | random | rotate | environment | store | strong | 32) ~0.8
    secret + manage + (security | proper | setup | configure | place | strategy | ready) -(vault | environment) ~0.79
    "secrets management" -(vault | manager | aws | doppler | rotate | gcp | azure | kubernetes) ~0.79
    credential + (security | protect | safe) -(oauth | google | database | redis | environment | share) ~0.79
    (credential | secret) + security -(remove | #env | aws | oauth | google | environment | key | generate | jwt) ~0.78
    "api key" + manage + security ~0.79
    credentials_protection ~0.79
    secret + (security | protect | safe) + (store | manage) -(session | vault | manager | aws | environment | jwt) ~0.79
    secret + (security | protect | safe) + (handle | keep) -(session | vault | manager | aws | environment | jwt) ~0.79
    (database | redis) + key + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    (jwt | api) + key + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    (database | redis) + credential + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    (database | redis) + secret + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    (jwt | api) + credential + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    (jwt | api) + secret + security -(generate | random | rotate | environment | store | strong | 32) ~0.75 &
    secrets + #alone ~0.8
"""

MEMBERS = (
    "secrets.none_in_files",
    "secrets.none_in_history",
    "secrets.dotenv_is_ignored",
    "secrets.are_long_and_random",
    "secrets.live_in_a_manager",
)
