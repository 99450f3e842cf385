"""Django's own deployment check has no finding.

Proof:
    The check runs in the project's interpreter with the production variables; each code is reported,
    and each silenced one needs a reason and a date. Control: it was shown to report under development
    settings. n/a without Django.

Asked as:
    manage.py check --deploy passes; run Django deployment check; no warnings from check --deploy;
    Django system check clean

Told by:
    manage.py + check + deploy ~0.96
    "manage py check" ~0.95
    django + ("deploy check" | "system check" | "check deploy") ~0.95
    "system check" + (no | issue | clean | pass | warning | run) ~0.86
    "check deploy" + (warning | clean | issue) -(log | status | url | dashboard | health | build) ~0.88
    "check deploy" + (pass | no | flag) -(log | status | url | dashboard | health | build) ~0.88
    SILENCED_SYSTEM_CHECKS ~0.92
    "django deploy checklist" + (run | follow | review | pass) ~0.8
    "security warning" + django ~0.86
    check + --deploy ~0.95

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
