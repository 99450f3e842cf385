"""The application starts on the restored database and passes its smoke requests.

Proof:
    The released revision is started on the restored database with its migrations, and a known user of
    before logs in and reads known rows. Control: on an empty database the same smoke fails.

Asked as:
    disaster recovery test completed; recovery drill completed; application works on restored backup;
    restored system serves users; full recovery tested

Told by:
    "recovery drill" ~0.94
    ("full restore" | "full recovery" | "full system restore") + test ~0.95
    restored + (application | service) + (start | boot) -(previous | version) ~0.9
    restore + (copy | environment | database) + (serve | smoke | boot | run | start) + (application | smoke | app) ~0.95
    (start | boot | run) + application + (backup | restored | restore) -(script | job | schedule | #command | exec |
        #file) ~0.95
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    max_time: timedelta = timedelta(hours=4)
