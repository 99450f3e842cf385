"""Every shipped dependency has a licence that the team allows.

Proof:
    Licence metadata of the installed set is read as SPDX expressions and compared with the allowed list
    and the project's own licence; unknown ones are named. Control: the number of packages read equals
    the lock.

Asked as:
    licence compliance verified; dependency licences checked; AGPL compliance reviewed; open source
    licences allowed; no incompatible licences;
    licence compliance checked; open source licences reviewed; third-party licences documented; license audit

Told by:
    license + (dependency | compliance | package | third | library | allow | compatible | scan | audit | gpl) ~0.85
    agpl + (compliance | compliant) -#file ~0.86 &
    "license compliance" ~0.93
    "license-checker" ~0.95
    pip-licenses ~0.96
    "license scanning" ~0.95
    (fossa | licensecheck | "license finder") ~0.9
    "open source licenses" ~0.92
    "gpl" + (dependency | no | package) ~0.82

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
