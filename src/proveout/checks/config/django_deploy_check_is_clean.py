"""Django's own deployment check has no finding.

Proof:
    The check runs in the project's interpreter with the production variables; each code is reported,
    and each silenced one needs a reason and a date. Control: it was shown to report under development
    settings. n/a without Django.

Asked as:
    manage.py check --deploy passes; run Django deployment check; no warnings from check --deploy;
    Django system check clean

Sources:
    Django deployment checklist
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS,)
FRAMEWORKS = ("django",)


@dataclass(frozen=True, slots=True)
class Limits:
    silence: tuple[str, ...] = ()
