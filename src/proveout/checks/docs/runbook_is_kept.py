"""A runbook exists for the usual troubles, with steps that can be run.

Proof:
    A runbook found by title has, for each stated or usual trouble (down, slow, database, queue, disk,
    certificate), a section with at least one command or link that resolves.

Asked as:
    troubleshooting guide available; runbook written; runbooks for common issues; operational procedures
    documented; troubleshooting guide created; how to view logs documented

Told by:
    (restart | redeploy | reinstall) + @(troubleshoot* | "common issues") -(document | rollback) ~0.78
    ("ls -la" | find) + @(troubleshoot* | "common issues") -(document | rollback) ~0.78
    TROUBLESHOOTING.md ~0.9
    runbook* -(rollback | deploy | incident | recovery | restore | disaster | dr | test | train)
    "operations runbook" ~0.91
    "operational runbook" ~0.91
    runbook + (common | operation | issue) ~0.91
    "troubleshooting guide" ~0.91
    "troubleshooting guides" ~0.91
    "troubleshooting documentation" ~0.91
    "troubleshooting document" ~0.91
    troubleshoot* + (document | step | guide | section | create | write) -deploy ~0.9
    "operations manual" ~0.91
    "operations guide" ~0.91
    "operational procedures" + (document | write | define | create) ~0.91
    "operational procedures" -(train | team) ~0.88
    "operational documentation" -complete ~0.85
    "operations documentation" -complete ~0.86
    "admin guide" ~0.84
    "maintenance guide" ~0.86
    "maintenance procedures" + document ~0.86
    "standard operating procedures" ~0.91
    (playbook | playbooks) -(incident | rollback | ansible | recovery | deploy) ~0.88
    "common issues" + (document | guide | solution | faq) ~0.91
    "known issues" + (document | list) ~0.85
    ("view logs" | "restart services") + (know | document | guide) ~0.84
    "Clear browser cache" + @(issue | troubleshoot*) ~0.75
    (chmod | chown) + @(issue | fail* | error | troubleshoot*) ~0.8
    (fail* | error | slow) + @troubleshoot* -(document | symptom | issue | log | cause) ~0.8
    ("not working" | refused | forbidden) + @troubleshoot* -(document | symptom | issue | log | cause) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    topics: tuple[str, ...] = ()
