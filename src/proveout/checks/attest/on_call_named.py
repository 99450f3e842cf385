"""Named people are on call, with a way up and a way to reach them.

Asked as:
    on-call rotation established; escalation procedures defined; emergency contacts listed; alert
    recipients agreed; on-call engineer assigned;
    on-call schedule set; on-call rotation defined; on-call team assigned; escalation path defined; emergency
    contacts documented; on-call engineer available

Told by:
    standby + (team | engineer | "war room" | developer) -(database | replica) ~0.82
    engineer + (assign | available | identify) -(sales | ticket) ~0.84
    (on-call* | oncall) + document ~0.78
    "team members" + available ~0.8
    (on-call* | oncall) -(document | procedure + document | trained | brief | runbook) ~0.93
    call + (rotation | rota) ~0.9
    escalation + (path | policy | procedure | contact | matrix | process | define | plan | chain | list) ~0.88
    "emergency contacts" -(user | patient | field | form) ~0.9
    "emergency contact" -(document | user | patient | field | form) ~0.86
    "contact list" + (escalate | update | emergency | team | ready | share) ~0.85
    "contact information" + (team | emergency | escalation | support | update | key) -(privacy | visible) ~0.78
    (pagerduty | opsgenie | victorops) + (schedule | rotation | setup | configure | rota) ~0.82
    "support rotation" ~0.88
    "responsible person" ~0.75
    "alert recipients" ~0.84
    "team availability" ~0.82
    "team available" ~0.82
    "contacts" + (emergency | key | escalation | team | update | verify) -(import | crm | api | list + user) ~0.8
    "contact list" -(email | marketing | customer) ~0.86
    (contact | contacts | owner | lead) + (rollback | incident | emergency) + (identify | name | named | list |
        assign) ~0.86
    (rota | "pager duty" | "phone numbers" + emergency) ~0.9

Point to:
    rota and escalation page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
