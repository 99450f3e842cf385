"""Named people are on call, with a way up and a way to reach them.

Asked as:
    on-call rotation established; escalation procedures defined; emergency contacts listed; alert
    recipients agreed; on-call engineer assigned

Point to:
    rota and escalation page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
