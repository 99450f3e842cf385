"""The newest backup is no older than stated and not empty.

Proof:
    The list of backups at the provider or in the backup store is read: time, size and success of the
    newest, and whether the series kept the interval. A schedule in a file or a switch in a console
    shows intent only. Control: the list holds an older one.

Asked as:
    daily automatic backups; database backups enabled; backup strategy implemented; verify backups
    running; backup created; backup script scheduled with cron; storage snapshots configured; RPO 24
    hours

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
