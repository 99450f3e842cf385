"""Tokens and sensitive fields are stored encrypted or hashed.

Proof:
    The probe user stores marked values through the service; the rows are read as a privileged role and
    must not contain the marker, its base64 or its plain hash. Control: a non-sensitive marked field is
    found as text.

Asked as:
    sensitive data encrypted; encrypt sensitive fields at rest; tokens encrypted in database;
    field-level encryption configured; PII encrypted

Told by:
    ("api key" | "access token" | "refresh token" | otp) + hash -(commit | password | jwt | algorithm) ~0.88
    ("sensitive data" | "sensitive field" | pii | phi) + encrypt -(transit | backup | tls | log | #env) ~0.88
    (field | column) + "level encryption" ~0.96
    ("column encryption" | "field encryption" | "encrypted field") ~0.94
    token + encrypt + (store | database | rest | fernet) -(backup | cookie | #env) ~0.92
    (credential | "api key" | "oauth token") + encrypt + (database | store | rest) -(secret | transit) ~0.84
    backfill + encrypt ~0.95
    backfill* + encryption* ~0.95
    plaintext + (data | token | pii) -password ~0.82
    ("encrypt sensitive columns" | "columns encrypted" | ssn + encrypt | "tokens stored hashed" | pgcrypto + data) ~0.92

Sources:
    OWASP ASVS 5.0 V14.2.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    columns: tuple[str, ...] = ()
