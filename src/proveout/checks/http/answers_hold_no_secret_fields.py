"""No API answer carries a password hash, token or key of the server.

Proof:
    Response models of the route table are read for sensitive field names, and the answers for the probe
    user are searched for that user's own stored hash and for fingerprints of the server's secrets.
    Control: a harmless field of the same user is found in the answer.

Asked as:
    no sensitive data exposed in API responses; sensitive fields excluded; password never returned; API
    returns only needed fields

Told by:
    (api | response | json) + sensitive + (field | data) -(error | log | encrypt | message | header | code | remove |
        "api key") ~0.88
    (api | response | json) + sensitive + (exclude* | return*) -(error | log | encrypt | message | header) ~0.88
    "api response" + (password | secret | token | hash | sensitive) -(error | log | time) ~0.92
    "sensitive data" + (response | return* | "api response") -(error | log | encrypt | header) ~0.9
    password + (never | not) + (return* | respons* | serializ*) -(log | email | plain) ~0.92
    password + hash + (exclude* | respons* | return*) -(log | verif*) ~0.86
    serializer + (exclude* | write_only | password) ~0.86
    "over fetching" ~0.75
    "excessive data exposure" ~0.93
    (api | response | responses | endpoint) + not + (leak | return | expose | include) + (hash | token | tokens |
        secret | password | internal) -(log | stack | trace | error | key | git) ~0.95

Sources:
    OWASP ASVS 5.0 V15.3.1 and V14.2.6; OWASP API Security 2023 API3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    fields: tuple[str, ...] = ("password", "hash", "token", "secret", "key")
