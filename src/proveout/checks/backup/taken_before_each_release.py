"""A backup was taken, and seen to be restorable, before the migrations of this release ran.

Proof:
    The release record or pipeline shows the order backup, check, migrate, and the backup's time lies
    between the previous release and this migration. A step in the pipeline counts for the future only.

Asked as:
    backup database before deployment; backup before migration; pre-deployment backup created; snapshot
    database before major migrations; create database backup before deploy

Told by:
    (backup | snapshot) + (before | prior) + (deploy | migration | release | launch) ~0.97
    (backup | snapshot) + (before | prior) + (update | upgrade | change | major) ~0.97
    (backup | snapshot) + ("pre deployment" | "pre migration" | predeployment | "pre release") ~0.97
    backed* + backup + (database | data | site | system) -(automatic | daily | regular | s3 | "backed up daily") ~0.92
    "backup current" + (version | system | production | state | deploy | code) ~0.95
    ("backup existing" | "backup production database") -(automatic | automated | schedule | daily | strategy |
        regular) ~0.95
    "backup database" + @(deploy | migration | release) -(automatic | schedule | daily | script | #file | #path) ~0.88
    "database backup taken" ~0.93
    backup + (created | taken) + @(migration | release) -(bucket | automatic | daily | schedule | script) ~0.88
    backup + (created | taken) + @preparation -(bucket | automatic | daily | schedule | script) ~0.88
    backup + (created | taken) + @"pre deployment" -(bucket | automatic | daily | schedule | script) ~0.88
    "backup created" + @(pre-deployment | "deployment checklist" | "before deploy" | "deployment steps") -@(success |
        done) ~0.985
    "create database backup" -(#file | automatic | daily | schedule | script | job) ~0.92
    "full database backup" ~0.86
    backup-only -log ~0.96
    (pg_dump | mysqldump | snapshot | dump) + before + (migrate | migrating | deploy | release | upgrade | update) ~0.95
    backup + first + deploy ~0.9
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.SERVICE, Sight.ATTESTATION)
