"""Every shipped dependency has a licence that the team allows.

Proof:
    Licence metadata of the installed set is read as SPDX expressions and compared with the allowed list
    and the project's own licence; unknown ones are named. Control: the number of packages read equals
    the lock.

Asked as:
    licence compliance verified; dependency licences checked; AGPL compliance reviewed; open source
    licences allowed; no incompatible licences

Sources:
    SPDX; Enlightn License
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    allowed: tuple[str, ...] = ()
    own: str = ""
