"""An incident plan says who acts, how badness is rated, whom to tell and what to review.

Proof:
    A document found by title has the four parts and contact points that are not placeholders; times
    that the prose promises stand in it. Whether people can act by it is attested.

Asked as:
    incident response plan documented; incident procedures defined; incident response procedures;
    escalation path written down; post-incident review planned; security incident plan ready

Told by:
    "incident response" + (plan | procedure | document | process) -(test | drill | exercise | train | tabletop) ~0.91
    "incident response" + (playbook | policy | runbook) -(test | drill | exercise | train | tabletop) ~0.91
    "incident response" -(test | drill | exercise | team | train | tabletop | time | monitor | review) ~0.86
    "incident plan" -(test | drill | exercise) ~0.91
    "incident procedures" -(test | drill | exercise) ~0.91
    "incident management" + (plan | process | procedure | document | define | establish) -(test | drill) ~0.91
    "incident playbook" ~0.91
    "incident playbooks" ~0.91
    "incident runbook" ~0.91
    "incident runbooks" ~0.91
    "security incident" + (plan | response | procedure | process | document) -(test | drill | alert) ~0.91
    "breach notification" + (procedure | process | plan | document | ready | define) ~0.9
    "breach response" ~0.9
    "data breach" + (plan | procedure | process | response | notify) ~0.9
    "severity levels" -log ~0.88
    "incident severity" ~0.9
    "post mortem" + (process | template | plan | procedure | document) ~0.91
    "postmortem" + (process | template | plan | procedure) ~0.91
    "post-incident" + (review | process | template | analysis) -(hold | held | conduct | complete | schedule) ~0.88
    "emergency procedures" + (document | define | write | written | create) ~0.9
    "emergency procedures" -(test | drill | train) ~0.84
    "emergency contact procedures" ~0.9
    "communication plan" + (incident | outage | emergency) ~0.88
    "crisis communication" ~0.85
    (identify | contain | eradicate | notify) + @("security breach" | "incident response") -on-call ~0.82
    (identify | contain | eradicate | notify) + @"security incident" -on-call ~0.82
    (patch | rotate | isolate) + @("security breach" | "incident response" | "security incident") -on-call ~0.82
    (review | analyze | update | document | implement | conduct | schedule) + @("security breach") ~0.82
    "lessons learned" + document ~0.82
    "communication channels" + (establish | document | incident) ~0.8
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    response_within: timedelta | None = None
