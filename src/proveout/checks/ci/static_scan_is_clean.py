"""A security scan of the source finds nothing above the limit.

Proof:
    The named or a default scanner runs over shipped source with its rules listed; dangerous calls
    (eval, pickle, shell, unsafe YAML) are counted. Control: a planted finding is reported. A dynamic
    scan counts only with a report of this revision.

Asked as:
    security scanning completed; static code analysis passed; code scanned for security defects; Bandit
    clean; SAST in pipeline; run OWASP ZAP scan

Sources:
    OpenSSF Scorecard SAST; OWASP ASVS 5.0 V1.3.2 and V1.5.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    max_severity: Choice = Choice("medium")
    tools: tuple[str, ...] = ("bandit",)
