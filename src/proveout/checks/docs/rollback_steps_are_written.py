"""The way back to the previous version is written down with commands that exist.

Proof:
    A section on going back names code, schema and data, and its commands, scripts, tags and services
    resolve; a step that the code contradicts (missing script, raising downgrade) fails. That it works
    is proved by `release.rolls_back_and_forward`.

Asked as:
    rollback plan documented; rollback procedure written; rollback steps
    documented; document rollback procedure; deployment rollback strategy

Told by:
    rollback + (document | written | describe | outline) -(test | rehearse | drill | reason) ~0.91
    rollback + (guide | instruction | define) -(test | rehearse | drill | reason) ~0.91
    "rollback procedure" -(test | verify | practice | drill | train | review | team | notify) ~0.9
    "rollback plan" -(test | verify | practice | drill | ready | train | review | notify) ~0.88
    "rollback strategy" -(test | verify | practice) ~0.88
    "rollback steps" -(test | verify | practice) ~0.9
    "rollback runbook" ~0.91
    rollback + (script | command | process) -(test | verify | migration | automatic | fail) ~0.82
    "rollback plan" + (exist | prepare | confirm | agree | create) -(test | ready) ~0.91
    "backout plan" -test
    "back out plan" -test
    "revert plan" -test
    (revert | undo) + (instruction | document) + (deploy | release | change | procedure) ~0.85
    (revert | redeploy | restore | restart) + @"rollback plan" -(test | backup | database | migrate) ~0.82
    (revert | redeploy | restore | restart) + @"rollback procedure" -(test | backup | database | migrate) ~0.82
    (revert | redeploy | investigate | stop) + @"if issues occur" ~0.8
    (restore | restart) + (previous | application | backup) + @"if issues occur" ~0.85
    (identify | investigate | decide) + @"rollback plan" + (issue | problem | cause | rollback) ~0.8
    (identify | investigate | decide) + @"rollback procedure" + (issue | problem | cause | rollback) ~0.8
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
