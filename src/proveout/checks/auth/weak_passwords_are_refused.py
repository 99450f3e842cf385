"""A short, common or name-like password is refused.

Why:
    Four letters are tried out in a second, and the most common passwords in the first minute.

Fix:
    Django: AUTH_PASSWORD_VALIDATORS as startproject writes it, and validators=[validate_password] on a serializer's
    password. Flask with marshmallow: validate=Length(min=12). FastAPI: Field(min_length=12). Compare with a list of
    common passwords as well.

Proof:
    Sign-up or password change is tried with too short, very common and user-name passwords: each
    refused. Control: a long random one is accepted for the same probe user.

Asked as:
    strong password policy; password validators enabled; password strength enforced;
    AUTH_PASSWORD_VALIDATORS set; password minimum length; password complexity rules

Told by:
    "password policy" -(database | server | ssh) ~0.93
    "password policies" -(database | server | ssh) ~0.93
    password + (strength | complexity) -(database | redis | env | admin_password) ~0.93
    "password requirements" -(database) ~0.92
    "password validation" ~0.9
    "password validators" ~0.95
    AUTH_PASSWORD_VALIDATORS ~0.97
    "password rules" ~0.92
    "password length" -(database) ~0.9
    "minimum password" + (length | character*) ~0.93
    password + minimum + (length | character* | #number) + (enforce | user) -(database | redis | secret | key) ~0.9
    password + minimum + (length | character* | #number) + (require | policy) -(database | redis | secret | key) ~0.9
    "leaked password" ~0.94
    "compromised password" + (check | protect* | reject | breach) ~0.92
    "breached password" ~0.92
    "weak password" + (reject | refuse | block | prevent | not) -(secret | key | database) ~0.92
    zxcvbn ~0.92
    ("common password" | "common passwords" | "breached password" | "breached passwords") ~0.9
    (password | passwords) + (character | characters) + #number -(strong | secret | key | database | db | redis |
        generate |
        random | jwt | admin)

Sources:
    NIST SP 800-63B section 5.1.1; OWASP ASVS 5.0 V6.2.1 and V6.2.4
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, is_login, not_read
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Characters
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    min_length: Characters = Characters(8)


_LONG = ServedField("password", min_length=12, validators=("not_common",), reads=False)
_SHORT = ServedField("password", min_length=4, reads=False)


def _sign_up(field: ServedField) -> ServedRouteFacts:
    schema = ServedSchema("SignUp", fields=(field,))
    return ServedRouteFacts.example(ServedRoute("/users", ("POST",), login="open", bodies=(schema,)))


PASSES = {"routes": _sign_up(_LONG), "settings": EffectiveSettingsFacts.example(values={}), "limits": Limits()}
FAILS = {**PASSES, "routes": _sign_up(_SHORT)}
PASSWORD = re.compile(r"(new_?)?pass(word|wd|phrase)?[12]?$", re.IGNORECASE)
VALIDATORS = "AUTH_PASSWORD_VALIDATORS"
NAMED = ("MinimumLengthValidator", "CommonPasswordValidator", "UserAttributeSimilarityValidator")
DEFAULT_LENGTH = 8  # of Django's MinimumLengthValidator
BOUNDS = frozenset(
    ("Length", "MaxLengthValidator", "MinLengthValidator", "ProhibitNullCharactersValidator", "DataRequired")
)


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    taken = [
        (one, field)
        for one in routes.own
        if one.changes and not is_login(one)
        for body in one.bodies
        for field in body.fields
        if field.writes and PASSWORD.match(field.name)
    ]
    short = [
        (one, field)
        for one, field in taken
        if one.firm and not _checks_itself(field) and _length(field) < limits.min_length
    ]
    if short:
        saw = [(one, f"takes a password of {_length(field)} characters") for one, field in short]
        return found_bad(f"passwords: {saw[0][0]} {saw[0][1]}, {limits.min_length} are needed", routes, saw)
    if django := _of_django(settings, limits):
        return django
    if none := not_read("passwords", routes, [one for one, _ in taken]):
        return none
    if not taken:
        return unknown(f"passwords: no route of {routes.start.place} was seen to take a new one")
    seen = [routes.seen(one, f"takes a password of at least {_length(field)} characters") for one, field in taken]
    if bare := next((one for one, field in taken if not _checks_itself(field)), None):
        return unknown(
            f"passwords: the length is checked by {bare}; whether common ones are refused is not seen", *seen
        )
    if unread := next((one for one, field in taken if _length(field) < limits.min_length), None):
        return unknown(f"passwords: what {unread} asks of one is not read", *seen)
    return passed(f"passwords: {len(taken)} routes ask for {limits.min_length} characters and look at them", *seen)


def _of_django(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict | None:
    found = next((one for one in settings.named(VALIDATORS) if one.owner is Owner.DJANGO), None)
    if found is None or not isinstance(found.value, tuple):
        return None
    start = settings.start
    given = [one for one in found.value if isinstance(one, Mapping)]
    names = [str(one.get("NAME", "")).rpartition(".")[2] for one in given]
    seen = Evidence(f"{VALIDATORS} holds {', '.join(names) or 'nothing'}", found.of, start.again)
    if not found.firm:
        return unknown(f"passwords: {VALIDATORS} comes of variables that nobody gave", seen)
    if not names:
        return failed(f"passwords: {VALIDATORS} is empty, so Django takes any", seen)
    for one, name in zip(given, names, strict=True):
        options = one.get("OPTIONS")
        least = options.get("min_length", DEFAULT_LENGTH) if isinstance(options, Mapping) else DEFAULT_LENGTH
        if name == "MinimumLengthValidator" and isinstance(least, int) and least < limits.min_length:
            return failed(f"passwords: Django asks for {least} characters, {limits.min_length} are needed", seen)
    if missing := [name for name in NAMED if name not in names]:
        return unknown(f"passwords: {missing[0]} is not among {', '.join(names)}", seen)
    return passed(f"passwords: Django refuses short, common and name-like ones ({VALIDATORS})", seen)


def _checks_itself(field: ServedField) -> bool:
    return any(one not in BOUNDS for one in field.validators)


def _length(field: ServedField) -> int:
    return field.min_length or 0
