"""The newest backup is no older than stated and not empty.

Proof:
    The list of backups at the provider or in the backup store is read: time, size and success of the
    newest, and whether the series kept the interval. A schedule in a file or a switch in a console
    shows intent only. Control: the list holds an older one.

Asked as:
    daily automatic backups; database backups enabled; verify backups
    running; backup created; backup script scheduled with cron; storage snapshots configured; RPO 24
    hours

Told by:
    "backup database" + #alone ~0.8
    backup + (daily | nightly | hourly | every | regular) -(verification* | monitor | retain) ~0.9
    backup + (automat* | schedule | cron | weekly) -(verification* | monitor | retain) ~0.9
    backup + (enabled | configur* | running | active) -(code | configuration* | plan | restor* | notif*) ~0.84
    backup + (setup | current | recent) -(code | configuration* | plan | restor* | notif*) ~0.84
    backup + (ran | complete | success* | work | exist) -(code | before) ~0.84
    backup + (available | latest | fresh | created | taken) -(code | before) ~0.84
    backup + verify -(code | video) ~0.84
    "database backup" -(strategy | plan | procedure | document | test | url | pitr | before | retain) ~0.84
    backup + ("24 hours" | "backups list") ~0.92
    rpo + #duration -defined ~0.95 &
    ("rpo" | "recovery point objective") + (met | achieve) ~0.88
    "storage snapshot" ~0.92
    (database | redis | daily | automatic) + snapshot -(before | prior) ~0.88
    pg_dump -(restore | migration | before) ~0.95
    crontab + @backup ~0.96
    "backup schedule" -document ~0.94
    "backup size" ~0.92
    "backup script" -document ~0.88
    #command + backup + cp ~0.88
    ("pg backups" | "heroku pg:backups" | "databases backups list") -restore ~0.96
    backup + enable + restore + test ~0.97 &
    backup + (configure | automat* | enabled) + tested -restor* ~0.97 &
    supabase + dashboard + backup ~0.86
    (mysqldump | mongodump | pg_dump) + (nightly | daily | hourly | cron | weekly | automatic | schedule) ~0.95
    (daily | nightly | hourly | weekly) -(backup | verify | check) + #alone + @backup ~0.9
    (database | postgres | mysql) -backup + #alone + @backup ~0.85
    (nightly | daily | hourly) + (snapshot | snapshots | dump | dumps) -before ~0.92

Sources:
    spatie laravel-health backups check
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes, Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(hours=26)
    what: Choice = Choice("database")
    min_size: Bytes = Bytes(1 * 1024)
