"""Every route that takes a body or parameters declares a schema for them.

Proof:
    The route table of the imported application is read: routes that read a raw body, take a bare
    dictionary, use `fields = "__all__"` or accept extra or owner fields are listed. Control: the number
    of routes read, and a planted raw-body route is among the findings; routes that could not be loaded
    give unknown.

Asked as:
    all endpoints validate input with Pydantic; serializers validate all input; request schemas defined;
    form validation implemented; input models on all endpoints

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
