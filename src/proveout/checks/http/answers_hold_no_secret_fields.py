"""No API answer carries a password hash, token or key of the server.

Why:
    A hash that anybody can fetch is tried out at home, at any speed, without a limit.

Fix:
    Django REST framework: write_only=True, or leave the field out of `fields`. Flask with marshmallow:
    load_only=True. FastAPI: a response model without it.

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

import re
from dataclasses import dataclass

from proveout.checks.http._routes import HEALTH, found_bad, is_login, not_read
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    fields: tuple[str, ...] = ("password", "hash", "token", "secret", "key")


_CLEAN = ServedSchema("UserShown", fields=(ServedField("id", "int"), ServedField("email")))
_HASH = ServedSchema("UserShown", fields=(ServedField("id", "int"), ServedField("password_hash")))
PASSES = {"routes": ServedRouteFacts.example(ServedRoute("/users/me", answers=(_CLEAN,))), "limits": Limits()}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(ServedRoute("/users/me", answers=(_HASH,)))}
NEVER = re.compile(
    r"((hashed|encrypted)_?)?(password|passwd|pwd)(_?(hash|digest|salt|encrypted))?$|(totp|otp|mfa|client|app)_?secret$|secret$|"
    r"(private|secret|signing|encryption)_?key$",
    re.IGNORECASE,
)
# What is handed out on purpose, or is no secret.
HARMLESS = re.compile(
    r"(public|primary|foreign|sort|idempotency|publishable|object|cache)_?key|^keys?$|next|cursor|page|csrf",
    re.IGNORECASE,
)


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    shown = [
        (one, field) for one in routes.own for schema in one.answers for field in schema.fields if field.reads
    ]  # fmt: skip
    bad = [(one, f"answers with '{field.name}'") for one, field in shown if one.firm and NEVER.match(field.name)]
    if bad:
        return found_bad(f"answers: {bad[0][0]} {bad[0][1]}", routes, bad)
    if none := not_read("answers", routes, routes.own):
        return none
    perhaps = [(one, field.name) for one, field in shown if _may_be(field.name, limits) and not is_login(one)]
    if perhaps:
        return unknown(
            f"answers: {perhaps[0][0]} answers with '{perhaps[0][1]}'; whether that is a secret is not known"
        )
    known = [one for one in routes.own if one.answers]
    bare = [one for one in routes.own if not one.answers and "GET" in one.methods and not HEALTH.search(one.path)]
    if not known or bare:
        what = f"what {bare[0]} answers" if bare else "what the routes answer"
        return unknown(f"answers: {what} is not declared by a schema")
    seen = [routes.seen(one, f"answers with {', '.join(schema.name for schema in one.answers)}") for one in known[:30]]
    return passed(f"answers: {len(known)} routes declare what they show, and no secret is among it", *seen)


def _may_be(name: str, limits: Limits) -> bool:
    return any(word.lower() in re.split(r"[_\-]", name.lower()) for word in limits.fields) and not HARMLESS.search(name)
