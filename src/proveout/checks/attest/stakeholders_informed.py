"""Those who need to know about the release know.

Asked as:
    stakeholders notified; team notified; users informed; status page update posted;
    stakeholders informed; notify stakeholders; notify team; inform users; team informed of deployment;
    deployment announced; communicate deployment to team; users notified of maintenance; notify users

Told by:
    stakeholder + (notify | inform | communicate | update | aware | brief | email) -(approve | sign) ~0.9
    "team notified" ~0.9
    "users notified" ~0.9
    "communication plan" -incident ~0.86
    "communication" + (stakeholder | team | user | release | launch) + (plan | send | prepare | ready | complete) ~0.8
    "release notes" + (send | share | communicate | distribute) ~0.82
    "team is aware" ~0.82
    "team aware" ~0.84
    "launch communicated" ~0.85
    (notify | announce) + (team | stakeholder | user) -(alert | webhook | if | affected | configure | prefer* |
        #percent | badge | push) ~0.88
    (communicate | "inform users") + (team | stakeholder | user) -(alert | webhook | if | affected | configure) ~0.88
    (notify | announce) + (customer | management | support) -(alert | webhook | if | affected | configure) ~0.88
    (communicate | "inform users") + (customer | management) -(alert | webhook | if | affected | configure) ~0.88
    (communicate | "inform users") + support -(alert | webhook | if | affected | configure) ~0.88
    ("users informed downtime" | "inform users" | "tell team" | "inform team" | "customers told" | "tell users" |
        "inform customers") ~0.88
    announce + (release | deploy | slack | downtime) -(blog | press | product | script) ~0.88
    "release notes" + (send | sent | share | shared) ~0.95
    ("notify clients" | "notify customers" | "customers notified" | "clients notified") -breach ~0.9
    (heads-up | "heads up") ~0.88
    announce + #alone -(launch | press | blog) ~0.76

Point to:
    message
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
