"""Texts, data, prices and demo content were looked through.

Asked as:
    content reviewed; placeholder text removed; demo data removed; pricing correct;
    content reviewed and approved; placeholder content replaced; all content final; demo
    accounts removed; translations reviewed

Told by:
    "test data" + remove -(script | staging) ~0.9
    content + (review | correct | final | update | verify | check | approve | complete) -(security | policy | csp) ~0.78
    ("placeholder text" | "placeholder content" | "lorem ipsum" | placeholders) -(.env | secret | key | url) ~0.85
    ("demo data" | "test data" | "seed data" | "test users") + (remove | clean | delete | clear | purge | no) ~0.8
    (price | pricing) + (correct | verify | review | accurate | update | final) -(stripe | api | id | webhook) ~0.76
    (typo | grammar | spelling) ~0.82
    copy + (proofread | review | final) -(paste | file | backup | env) ~0.78
    translation + (review | complete | verify | check | correct | all) -(api | job | service | model) ~0.78
    "images have alt" ~0.7
    (logo | branding | favicon) + (correct | update | replace | verify | final) -(upload | url) ~0.75
    "broken links" ~0.72
    (demo | sample | dummy | placeholder | fake) + (data | content | text) + (remove | delete | clean | clear) ~0.95
    ("prices checked" | "double-checked prices" | "test products" | "demo products" | "sample products") -stripe ~0.84

Point to:
    name and date
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
