"""The way back to the previous version is written down with commands that exist.

Proof:
    A section on going back names code, schema and data, and its commands, scripts, tags and services
    resolve; a step that the code contradicts (missing script, raising downgrade) fails. That it works
    is proved by `release.rolls_back_and_forward`.

Asked as:
    rollback plan documented; rollback procedure ready; rollback procedure written; rollback steps
    documented; document rollback procedure; deployment rollback strategy
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
