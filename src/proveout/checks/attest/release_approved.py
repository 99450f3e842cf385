"""Named people say go for this release.

Asked as:
    approved by the product owner; technical lead sign-off; go/no-go decision made; QA sign-off;
    stakeholder approval;
    sign-off obtained; stakeholder sign-off; final approval; product owner approved; go/no-go decision;
    technical lead approval; deployment approved; release approved by stakeholders; change request approved

Told by:
    approval + (po | cto | ceo | obtained) -(store | app | account) ~0.86
    never: "budget approved"
    (go-live | launch | deploy | release) + authorize ~0.86
    approved* @(approval | sign-off | signoff) ~0.84
    (sign-off | signoff) -(user + acceptance | uat | commit) ~0.9
    "go/no-go" ~0.94
    "change request" + (approve | create | submit) ~0.84
    "change management" ~0.78
    "change advisory" ~0.92
    (cab | "change approval") -vocabulary ~0.8
    "release approval" ~0.92
    "deployment approval" -(gate | workflow | ci) ~0.88
    (approve | approval) + (stakeholder | lead | deploy | final | production | product) -(ico | bank | store |
        app | budget) ~0.86
    (approve | approval) + (business | team | qa | go-live | get) ~0.86
    (developer | devops | qa | lead) @(sign-off | signoff | approval | "deployment team") ~0.84
    (manager | owner | engineer | cto) @(sign-off | signoff | approval | "deployment team") ~0.84

Point to:
    names and revision
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
