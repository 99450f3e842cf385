"""Breaking the service sends an alert to a person, and mending it sends the all-clear.

Proof:
    Where granted, the stated condition is made true (service stopped, errors raised); the message must
    arrive in the named channel within the limit and resolve afterwards, both timed. A person confirms
    what the tool cannot read. Control: silence before.

Asked as:
    alerts tested; test alert sent; notification channel verified; alert routing tested; monitoring
    alerts working; test alert received by on-call
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
