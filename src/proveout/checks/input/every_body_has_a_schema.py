"""Every route that takes a body or parameters declares a schema for them.

Proof:
    The route table of the imported application is read: routes that read a raw body, take a bare
    dictionary, use `fields = "__all__"` or accept extra or owner fields are listed. Control: the number
    of routes read, and a planted raw-body route is among the findings; routes that could not be loaded
    give unknown.

Asked as:
    all endpoints validate input with Pydantic; serializers validate all input; request schemas defined;
    form validation implemented; input models on all endpoints

Told by:
    pydantic + (validat* | model | schema | request | input | field) -(setting | config | upgrade | version) ~0.93
    zod + (schema | validat*) -(env | client) ~0.9
    (joi | marshmallow | yup | class-validator) + (schema | validat* | input | request) ~0.9
    serializer + (validat* | input | all) -(password | write_only) ~0.9
    "request validation" -origin ~0.92
    "form validation" -(frontend | client) ~0.9
    "form validators" ~0.9
    forms + validation -(frontend | client | ui) ~0.86
    "request schema" ~0.92
    "input model" ~0.88
    "input schema" ~0.88
    "schema validation" -(database | migrat* | markup | seo | structured) ~0.86
    dto* + validat* ~0.92
    "server side validation" ~0.9
    "validation middleware" -(token | auth) ~0.86
    "input validation" + (pydantic | zod | schema | form | dto* | serializer | joi) ~0.95

Sources:
    OWASP ASVS 5.0 V2.2.2 and V15.3.3; Enlightn MassAssignment
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    skip: tuple[str, ...] = ()
