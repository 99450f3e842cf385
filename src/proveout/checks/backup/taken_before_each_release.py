"""A backup was taken, and seen to be restorable, before the migrations of this release ran.

Proof:
    The release record or pipeline shows the order backup, check, migrate, and the backup's time lies
    between the previous release and this migration. A step in the pipeline counts for the future only.

Asked as:
    backup database before deployment; backup before migration; pre-deployment backup created; snapshot
    database before major migrations; create database backup before deploy
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.SERVICE, Sight.ATTESTATION)
