"""A value just outside the stated range or set is refused, one just inside is accepted.

Why:
    A bound that only the form in the browser knows is none: a negative amount or a year of 9999 comes straight to
    the API.

Fix:
    FastAPI: Field(ge=1, le=100), or Query(ge=1, le=100). Django REST framework: IntegerField(min_value=1,
    max_value=100). Flask with marshmallow: validate=Range(min=1, max=100).

Proof:
    Values at, just inside and just outside each bound are sent to the named field. Both sides must be
    seen: a route that refuses everything does not pass.

Asked as:
    range validation 1 to 3650 days; date format validated; latitude and longitude within valid ranges;
    enum values validated; parameters out of range return 400

Told by:
    range + (validat* | valid) -(ip | address | port | network | acceptable | date-range | cidr) ~0.88
    range + (check* | enforce | 400) -(ip | address | port | network | acceptable | date-range | cidr) ~0.88
    enum + (validat* | value | check | allowed) -(migrat* | database) ~0.92
    "date format" + (validat* | valid | check* | YYYY-MM-DD) ~0.93
    (latitude | longitude) + (valid* | range | bound*) ~0.94
    ("format validation" | "pattern validation") -(error | response) ~0.88
    (email | url | username | phone | objectid) + (format | pattern) + validat* ~0.92
    "url validation" ~0.85
    "email validation" -(domain | mx | verif*) ~0.8
    "length limit" + (input | field | text | prompt | message) ~0.88
    "max length" + (input | field | text | prompt | message) ~0.88
    "maximum" + (character* | length) + (input | field | prompt | message | query) -(log | password) ~0.85
    "input length" + (limit* | maximum | enforce | check) ~0.9
    "parameter" + ("out of range" | bounds | minimum) ~0.86
    between + #number -(#duration | deploy | request | retry | user | server | time | region | log) ~0.8
    (character | characters) + #number + (title | name | username | description | message | comment | bio) -(secret |
        key | password | token | log | random) ~0.88
    "positive" + (quantity | number | amount | price | integer) -(false | feedback) ~0.86

Sources:
    OWASP ASVS 5.0 V2.2.1
"""

from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    route: UrlPath
    field: str
    min: float | None = None
    max: float | None = None
    allowed: tuple[str, ...] = ()
    format: str = ""


_BOUND = ServedField("quantity", "int", min=1, max=100)
_OPEN = ServedField("quantity", "int")
_STATED = Limits(UrlPath("/orders"), "quantity", 1, 100)


def _order(field: ServedField) -> ServedRouteFacts:
    return ServedRouteFacts.example(ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order", fields=(field,)),)))


PASSES = {"routes": _order(_BOUND), "limits": _STATED}
FAILS = {"routes": _order(_OPEN), "limits": _STATED}


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    if limits.min is None and limits.max is None and not limits.allowed:
        return unknown(f"{limits.field}: only a range or a set of values can be compared with the schema")
    found = [
        (one, field)
        for one in routes.at(limits.route)
        for field in (*(field for body in one.bodies for field in body.fields), *one.queries)
        if field.name == limits.field and field.writes
    ]
    if not found:
        return unknown(f"{limits.field}: no schema of {limits.route} in {routes.start.place} was seen to have it")
    if none := not_read(limits.field, routes, [one for one, _ in found]):
        return none
    seen = [routes.seen(one, f"takes {_shown(field)}") for one, field in found]
    for route, field in found:
        wide = _wide(field, limits)
        if wide and field.validators and not _only_bounds(field):
            return unknown(f"{limits.field}: {route} has {wide}; what {field.validators[0]} refuses is not read", *seen)
        if wide:
            return failed(f"{limits.field}: {route} takes {_shown(field)}, {_stated(limits)} is stated", *seen)
    if limits.format:
        return unknown(
            f"{limits.field}: whether its schema takes {limits.format} alone is seen on the wire only", *seen
        )
    return passed(f"{limits.field}: {_stated(limits)} holds on {len(found)} schemas", *seen)


def _wide(field: ServedField, limits: Limits) -> str:
    """What of the stated bounds the schema does not hold; a text is measured by its length."""
    text = field.type in ("str", "String", "CharField", "Str", "Email", "EmailStr", "StringField")
    low, high = (field.min_length, field.max_length) if text else (field.min, field.max)
    if limits.allowed and not (field.choices and set(field.choices) <= set(limits.allowed)):
        return "other values"
    if limits.min is not None and (low is None or low < limits.min):
        return f"no lower bound of {limits.min:g}"
    if limits.max is not None and (high is None or high > limits.max):
        return f"no upper bound of {limits.max:g}"
    return ""


def _only_bounds(field: ServedField) -> bool:
    """Validators that are bounds themselves, or look at nothing but the form."""
    known = ("Range", "Length", "MinValueValidator", "MaxValueValidator", "MinLengthValidator", "MaxLengthValidator")
    return all(one in (*known, "ProhibitNullCharactersValidator", "NumberRange") for one in field.validators)


def _shown(field: ServedField) -> str:
    bounds = [field.min, field.max, field.min_length, field.max_length]
    return (
        f"{field.name}: {field.type}"
        + (f" of {', '.join(field.choices)}" if field.choices else "")
        + ("" if all(one is None for one in bounds) else f" between {_low(field)} and {_high(field)}")
    )


def _low(field: ServedField) -> str:
    return str(next((one for one in (field.min, field.min_length) if one is not None), "anything"))


def _high(field: ServedField) -> str:
    return str(next((one for one in (field.max, field.max_length) if one is not None), "anything"))


def _stated(limits: Limits) -> str:
    if limits.allowed:
        return f"one of {', '.join(limits.allowed)}"
    low = "anything" if limits.min is None else f"{limits.min:g}"
    return f"{low} to {'anything' if limits.max is None else f'{limits.max:g}'}"
