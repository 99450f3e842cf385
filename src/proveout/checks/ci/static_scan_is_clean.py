"""A security scan of the source finds nothing above the limit.

Why:
    Most holes in Python code are one of forty known mistakes, and a scanner names them with their line in a
    second.

Fix:
    Run `ruff check --select S .` (the rules of bandit) or `bandit -r src`, mend what is high, and put `# noqa:
    S…` with a reason on a line that is right as it is. Let the pipeline run it on every change.

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

from proveout.facts.scan import Finding, ScanFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES, Sight.PROVIDER)
MINUTES = 90


@dataclass(frozen=True, slots=True)
class Limits:
    max_severity: Choice = Choice("medium")
    tools: tuple[str, ...] = ("bandit",)


PASSES = {"scan": ScanFacts.example(), "limits": Limits()}
FAILS = {
    "scan": ScanFacts.example(findings=(Finding("S602", "app/run.py", 9, "`subprocess` call with `shell=True`"),)),
    "limits": Limits(),
}
# Bandit's severities; ruff gives none. What is in neither list is medium.
HIGH = frozenset("S201 S202 S324 S501 S502 S507 S509 S602 S605 S701 S702 S304 S305 S413 S505 S601".split())
LOW = frozenset(
    "S101 S105 S106 S107 S110 S112 S311 S404 S603 S606 S607 S401 S402 S403 S405 S406 S407 S408 S409".split()
)
ORDER = ("low", "medium", "high")
STANDS_FOR = frozenset({"bandit", "ruff"})


def check_files(scan: ScanFacts, limits: Limits) -> Verdict:
    if limits.max_severity.lower() not in (*ORDER, "none"):
        return unknown(f"source scan: the limit '{limits.max_severity}' is none of {', '.join(ORDER)}")
    others = [tool for tool in limits.tools if tool.lower() not in STANDS_FOR]
    allowed = (*("none",), *ORDER).index(limits.max_severity.lower())
    above = [one for one in scan.findings if ORDER.index(severity(one)) >= allowed]
    seen = [
        Evidence(
            f"{one.rule} ({severity(one)}): {one.says}",
            f"{one.path}:{one.line}",
            f"ruff check --select {one.rule} '{one.path}'",
        )
        for one in above
    ]
    if seen:
        return failed(
            f"source scan: {len(seen)} findings above '{limits.max_severity}': {seen[0].where} {seen[0].saw}",
            *seen[:50],
        )
    if not scan.files:
        return unknown("source scan: no Python file that ships was scanned")
    if scan.skipped:
        return unknown(f"source scan: {len(scan.skipped)} files were not scanned: {scan.skipped[0]}")
    if others:
        return unknown(f"source scan: {others[0]} is named and was not run; {scan.tool} finds nothing above the limit")
    if not scan.planted:
        return unknown(f"source scan: {scan.tool} did not report a planted fault, so it proves nothing")
    return absent(
        f"source scan: {scan.tool} {scan.version} finds nothing above '{limits.max_severity}' in {scan.files} files",
        control(
            "a planted subprocess call with shell=True is reported (S602)",
            f"{scan.tool} {scan.version}",
            "ruff check --select S .",
        ),
        *(
            Evidence(f"{one.rule} ({severity(one)}): {one.says}", f"{one.path}:{one.line}")
            for one in scan.findings[:20]
        ),
    )


def severity(finding: Finding) -> str:
    """One of ORDER."""
    if "seems safe" in finding.says:
        return "low"  # a fixed command in a shell, which bandit calls low as well
    return "high" if finding.rule in HIGH else "low" if finding.rule in LOW else "medium"
