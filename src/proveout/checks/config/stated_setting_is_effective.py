"""Each setting that the document names has the stated effective value.

Proof:
    The application is imported with the environment's values and the named setting is read where the
    library reads it (engine pool, Celery app, framework settings, flag store), not from the text of a
    file. A variable that nobody reads fails. Control: with another value in the environment the reading
    changes.

Asked as:
    TIMEOUT=30 set; setting has production value; pool size 10 and overflow 20; feature flags set for
    production; PORT=8080; result_expires=3600; variable set to documented value

Told by:
    (--keep-alive | --max-requests | --max-requests-jitter | --limit-concurrency | --backlog | --threads) ~0.82
    #setting + #env -(url | key | secret | token | password | dsn | user | name | email | id | debug) ~0.77
    #setting + @(setting | settings.py | configuration) -(url | key | secret | password | debug | user) ~0.74
    "feature flag" + (set | configure | enable | disable) -(remove | rollback | gradual) ~0.86
    "feature flag" + (off | correct | review | default) -(remove | rollback | gradual) ~0.86
    "feature flag" -(remove | document | rollback | gradual | rollout | monitor | redis | table) ~0.78
    #env + set + #path ~0.84
    #env + (true | false | off | remove) -(debug | production | cookie | tls | hsts | csrf | #setting) ~0.74
    #env + (#number | #duration | #size) + (set | value | equal) -(secret | key | password | #setting | character) ~0.74
    variable + (documented | stated | expected | correct) + value -example ~0.8
    "default setting" + review ~0.85
    flag + (disable | off | enable) + (production | launch | default) ~0.85
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    name: str
    value: str
