"""Breaking the service sends an alert to a person, and mending it sends the all-clear.

Proof:
    Where granted, the stated condition is made true (service stopped, errors raised); the message must
    arrive in the named channel within the limit and resolve afterwards, both timed. A person confirms
    what the tool cannot read. Control: silence before.

Asked as:
    alerts tested; test alert sent; notification channel verified; alert routing tested; test alert received by on-call

Told by:
    "alerts operational" ~0.84
    "test alert" ~0.91
    alert + (tested | "end to end" | e2e | deliver | arrive) -(no | rule | threshold | inventory | stock) ~0.88
    (alert | notify) + (channel | route | destination) + (test | verify | confirm | work | operational) ~0.91
    alert + (work | functional) -(system | inventory | price | stock | rule | threshold | no | task) ~0.85
    alert + verify -(system | inventory | price | stock | rule | threshold | no) ~0.85
    alert + receive + (team | slack | email | on-call | oncall | engineer | phone | sms | pagerduty) ~0.9
    ("send test" | "trigger test") + (alert | notify) ~0.91
    ("fire drill" | "alert drill") ~0.8
    (pagerduty | opsgenie) + test -#url ~0.86
    @(uptime | alert) + (email | sms | slack | call) + down + (if | when | consecutive | after) ~0.9 &
    ("downtime alert" | "recovery alert") + (sent | receive | arrive) ~0.88
    alert + (arrive | arrives | receive | deliver | delivered) -(email + reset) ~0.9
    (alerting | alert | alerts) + e2e + test ~0.96
    "gets paged" ~0.95
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(minutes=10)
    channel: str = ""
