"""The team practised an incident, or reviewed the last one.

Asked as:
    incident response tested; post-mortem held; response within 15 minutes practised; incident drill;
    post-mortem conducted; retrospective held; incident response drill completed; retrospective scheduled;
    lessons learned documented

Told by:
    debrief* ~0.8
    (incident | outage) + (drill | exercise | simulate | practice | rehearse | tabletop | test) -alert ~0.85
    (post-mortem | postmortem) -(template | process + document) ~0.84
    retrospective ~0.85
    "lessons learned" ~0.84
    "incident response" + (test | drill | practice | exercise | ready) -(document | train | team) ~0.82
    "tabletop exercise" ~0.92
    "game day" ~0.8
    "incident review" ~0.8

Point to:
    notes
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
