"""An alert rule watches each stated condition and names who hears of it.

Proof:
    Rules in the repository (Prometheus, Grafana, Terraform, tracker) or at the provider are parsed into
    metric, bound, time and receiver and compared with the prose; a rule whose metric no process
    exposes, or without a receiver, fails. Otherwise attested.

Asked as:
    alerts configured for critical errors; alert on error rate above 5%; alert thresholds configured;
    alert recipients configured; CPU and memory alerts; disk space alert; email or Slack alerting
    configured

Told by:
    "alert rule" ~0.91
    "alert threshold" ~0.91
    ("alert recipient" | "alert destination" | "alert contact" | "alert policy" | "alert condition") ~0.91
    "alarm rule" ~0.91
    "monitor alert" -(work | test | functional | operational | alerting* | backup) ~0.86
    (alertmanager | prometheusrule | alert.rules | alerts.yml | alert-rules.yml | prometheus-alerts.yml) ~0.92
    alerts.yaml ~0.92
    prometheus + alert ~0.91
    alert + (cpu | memory | disk | "error rate" | latency | "response time" | 5xx | queue) -(no | test | budget) ~0.91
    alert + pool -(no | test | budget) ~0.91
    alert + (fail | failure | down | outage | exhaust | exceed | spike | degrade) -(test | cost | site) ~0.9
    alert + (degradation | high) -(test | cost | site) ~0.9
    alert + (error | exception | crash | critical | resource | performance) -(test | team | budget | no | user) ~0.88
    "security alert" + (configure | enable | setup | incident | event) -(no | review) ~0.86
    alert + security + (incident | event | breach) -(no | review) ~0.88
    alert + (database | redis | celery | worker | deadletter | tls | expire) -(test | backup) ~0.88
    alert + (#percent | #duration | #rate) -(cost | budget | billing | spend | test | team) ~0.9
    (cloudwatch | datadog | grafana | sentry | pagerduty) + (alert | alarm) -(test | #env | sent | team | budget) ~0.88
    (opsgenie | slack | email | sms) + (alert | alarm) -(test | #env | sent | team | budget) ~0.88
    "cloudwatch alarm" ~0.91
    (pagerduty | opsgenie | victorops | "grafana oncall") -(test | down | rollback) ~0.8
    @alert + ("error rate" | latency | "response time" | cpu | memory | disk | pool | queue | 5xx) ~0.9
    @alert + (down | fail | failure | unavailable | crash | exhaust | exceed) -(query | monitor | cost) ~0.86
    @alerts* + (down | fail | failure | unavailable | crash | exhaust | exceed) -(query | monitor | cost) ~0.86
    @alert + (threshold | #percent | #rate) -(cost | spend | budget | billing | query) ~0.86
    @"alert threshold" + (#number | more | access) ~0.92
    @alert + (critical | warning | high | low) + (#number | #percent | queue | fail | failure) ~0.88
    @"alert configure" + (report | summary | digest) ~0.85
    "scale up" + (cpu | memory | latency | error | rps) + (#percent | #duration | #number | frequent) ~0.92 &
    "scale down" + (cpu | memory | latency | rps) + (#percent | #number) ~0.92 &
    @(uptime | alert) + (slack | discord | webhook) + notify ~0.9 &
    "set up alert" -(team | all | stakeholder | cost | budget | billing | test) ~0.85
    "configure alert" -(cost | budget | billing | test | all) ~0.82
    "failure alert" -backup ~0.9
    "error alert" ~0.9
    "notification channel" + (setup | configure | add) ~0.86
    ("notification channel" | "escalation policy" | "alert escalation") ~0.78
    notify + ("error occur" | "critical error") ~0.88
    @("setup alert" | "set up alerts") + (slow | pool | disk | error | #percent | #duration) -(cost |
        budget) ~0.93
    @("warning alerts" | "critical alerts") + (usage | #percent | #number | #duration) -(cost | budget) ~0.93
    @("scale up" | "scale down") + (cpu | memory | latency | error) + (#percent | #duration | frequent) ~0.93 &
    sentry + monitor + alert ~0.88 &
    alarm + (5xx | 4xx | latency | memory | error) ~0.92
    ("downtime alert" | "downtime alerts" | "outage alert" | "outage alerts") -(test | send | sent | receive) ~0.9
    (notify | notified) + ("high error rate" | "error rate") ~0.95
    (attempt | attempts | violation | violations | spike | failed) + @("alert triggers" | "alert conditions") ~0.96
    alarm + #percent ~0.96
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    metric: str = ""
    threshold: str = ""
    for_: timedelta | None = None
    recipients: tuple[str, ...] = ()
    severity: Choice = Choice("")
