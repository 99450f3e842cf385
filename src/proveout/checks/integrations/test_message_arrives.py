"""A message that the service sends arrives in a real mailbox, phone or channel.

Proof:
    The service's own flow sends a marked message; it is read from the test mailbox or sink with its
    authentication results and links. Control: nothing with that marker was there before. What only a
    person can see is attested.

Asked as:
    test email sent; email delivery verified; check email notifications work; test email received; SMS
    provider tested; push notifications working; Slack notifications received
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    channel: Choice = Choice("mail")
    within: timedelta = timedelta(minutes=2)
