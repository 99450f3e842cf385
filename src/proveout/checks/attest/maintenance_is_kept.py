"""Recurring reviews, updates and tests happen as planned.

Asked as:
    weekly log review; monthly updates; quarterly security audit; quarterly restore test scheduled;
    review schedule kept;
    regular maintenance scheduled; schedule regular maintenance; weekly maintenance; monthly security review;
    regular security audits scheduled; patch management process in place

Told by:
    maintenance + (schedule | regular | plan | ongoing | task | periodic) -(window | document | database) ~0.85
    regular + (audit | review | maintenance | check | test) -(backup | user | expression | snapshot | restore) ~0.8
    "regular security audits" ~0.86 &
    "calendar reminder" ~0.84
    "set reminder" ~0.8
    "review schedule" ~0.84
    "next review" ~0.72
    "patch management" ~0.86
    "update schedule" ~0.8
    "security patch" + (review | schedule | regular | monthly) ~0.84
    "maintenance plan" ~0.86
    (daily | weekly | monthly | quarterly) + (update | rotation) -(log + rotate | health | limit | first | data) ~0.82
    schedule + (review | audit | quarterly) -(incident | backup | restore | maintenance + window | deploy | post) ~0.8
    schedule + (weekly | patch) -(backup | restore | maintenance + window | deploy | post) ~0.8
    (daily | weekly) + (review | audit | check) -(log + rotate | health | limit | first | data) ~0.82
    (monthly | quarterly) + (review | audit | check) -(log + rotate | health | limit | first | data) ~0.82
    (review | check) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (review | check) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @(daily | weekly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @(monthly | quarterly) -@(backup | report + day | metric | first | log + check + after) ~0.76
    (review | check) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (review | check) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (review | check) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (review | check) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (update | audit) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (rotate | monitor) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (verify | analyze) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @"ongoing maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @"regular maintenance" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (test | run) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (optimize | security) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @"maintenance schedule" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (patch | archive) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    (scan | plan) @"maintenance tasks" -@(backup | report + day | metric | first | log + check + after) ~0.76
    restore + test + (monthly | quarterly | weekly) ~0.86 &
    (annual | annually | yearly) + review -(access | penetration) ~0.88
    (dependency | package) + review + (month | monthly | weekly | quarterly) ~0.9

Point to:
    calendar and last dates
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
