"""A security scan of the source finds nothing above the limit.

Proof:
    The named or a default scanner runs over shipped source with its rules listed; dangerous calls
    (eval, pickle, shell, unsafe YAML) are counted. Control: a planted finding is reported. A dynamic
    scan counts only with a report of this revision.

Asked as:
    security scanning completed; static code analysis passed; code scanned for security defects; Bandit
    clean; SAST in pipeline; run OWASP ZAP scan

Told by:
    bandit -(ci | pipeline) ~0.91
    semgrep -(ci | pipeline) ~0.91
    sonarqube ~0.91
    sonarcloud ~0.91
    codeql ~0.91
    sast ~0.91
    brakeman ~0.91
    gosec ~0.91
    spotbugs ~0.88
    "static analysis" -(lint* | type) ~0.9
    "static code analysis" ~0.91
    "static security" + (scan | analysis | test) ~0.91
    "code scanning" -(secret | dependency) ~0.91
    "code scan" -(secret | dependency) ~0.91
    "code scanned" -(secret | dependency) ~0.91
    "code analysis" -(static | bundle) ~0.84
    "security scan" -(automatic | dependency | container | image | ci | pipeline | audit | third | trigger) ~0.88
    "owasp zap" ~0.9 &
    "zap scan" ~0.9 &
    "zap baseline" ~0.9 &
    "code vulnerabilities" -dependency ~0.84
    (eval | pickle | "shell=True") + (no | avoid | unsafe) -(redis | celery | serialize*) ~0.84

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
