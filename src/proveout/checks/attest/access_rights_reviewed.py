"""Who may reach production, and with which account, was looked through.

Asked as:
    access controls reviewed; admin access limited; service accounts used instead of personal;
    credentials shared securely; access review done;
    access rights reviewed; team access configured; production access restricted; IAM roles reviewed; review
    user access

Told by:
    team + access + (monitor | dashboard | log | server | console) -(test | know | feature) ~0.82
    review + account + (admin | staff | user | superuser | service) -(@daily | test | delete | manager) ~0.86
    "credentials shared" -hardcode ~0.86
    "access rights" + (review | check | audit) ~0.9
    access + (review | audit) + (admin | team | production | user | permission | credential | right | quarterly) ~0.82
    (iam | "user permission" | rbac) + (review | audit) -(rls | migrate) ~0.78
    "access control review" ~0.8
    "review access controls" ~0.86
    "access controls reviewed" ~0.9
    "team access" ~0.82
    "team members" + (access | permission) -(data | only | invite) ~0.8
    "production access" + (limit | restrict | grant | review | control | only | authorize) ~0.85
    "iam roles" + (instead | use | least) ~0.8
    "iam permissions" ~0.74
    "admin access" + (limit | restrict | review | grant | team) -(ip | endpoint | page | panel | route) ~0.78
    "shared credentials" ~0.8
    "share credentials" ~0.8
    "service account" + personal ~0.85
    "least privilege" -(database | role | postgres | user) ~0.78
    "principle of least privilege" -(database | postgres) ~0.82
    permission + (limit | only + need | minimum) + (iam | account | key | policy | ses | aws) ~0.78
    "access list" + review ~0.8
    (offboard* | revoke + access) ~0.78
    (remove | revoke | offboard) + ("ex-employee" | "former employee" | "former employees" | contractor | leaver)
    "access list" -(ip | control | firewall)
    (review | audit) + ("admin user" | "admin users" | "admin accounts" | collaborator) -log ~0.88
    "no longer" + access -(public | s3 | bucket) ~0.88

Point to:
    list of people and accounts
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
