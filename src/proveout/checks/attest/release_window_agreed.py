"""The time of the release or maintenance is agreed and announced.

Asked as:
    maintenance window scheduled; deployment window set; code freeze announced;
    maintenance window agreed; deployment scheduled; release date set; deployment window scheduled; launch date
    confirmed

Told by:
    "maintenance window" -(database | backup | rds | auto | minor) ~0.92
    "deployment window" ~0.93
    "release window" ~0.93
    "low traffic" + (deploy | window | hour | period | schedule | release) ~0.88
    "off-peak" + (deploy | hour | schedule | release) ~0.86
    "code freeze" ~0.9
    "deployment schedule" -automatic ~0.84
    schedule + (deploy | release | launch | go-live | maintenance + window | cutover) -(post | retrospective) ~0.84
    "launch date" ~0.86
    "release date" -note ~0.8
    "deployment time" + (schedule | agree | choose | set | confirm) ~0.82
    "timeline confirmed" ~0.82
    "downtime" + (schedule | plan | agree | communicate | window | announce) -(zero | no | database) ~0.82
    (deploy | deployment | release) + friday ~0.88
    ("deployment time" | "release time" | "launch time" | "time deployment") + (schedule | scheduled | confirm |
        agree | set) ~0.88

Point to:
    calendar entry
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
