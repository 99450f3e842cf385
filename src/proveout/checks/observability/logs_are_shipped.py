"""A line written by the service can be found in the central log store.

Proof:
    A marked line is written through the service and searched in the store until the limit. Control: a
    line that was never written is not found. Shipping configuration in the files alone leaves it
    unknown.

Asked as:
    log aggregation configured; logs sent to a central place; logs shipped to CloudWatch; Loki and
    Grafana configured; logs searchable; log aggregation working; log aggregation service set up

Told by:
    "log aggregate" ~0.91
    "log aggregator" ~0.91
    (centralized | centralised | centralize | central) + (log | logging) -(secret | config) ~0.91
    "log management" + (service | tool | platform | system) ~0.9
    log + (ship | forward | stream | route | send) + (cloudwatch | elk | datadog | service | external | store) ~0.91
    log + (export | flow) + (cloudwatch | elk | datadog | service | external | store) ~0.91
    ("log shipped" | "log shipping" | "log forwarded" | "log forwarding" | "log drain" | "log shipper") ~0.91
    "log collector" ~0.91
    "cloudwatch log" ~0.91
    ("elk stack" | elk | "elastic stack" | elasticsearch + (log | kibana) | kibana | logstash | loki | graylog) ~0.88
    (papertrail | logtail | logdna | loggly | fluentd | fluentbit | filebeat | promtail) -(paid | free) ~0.91
    "sumo logic" -(paid | free) ~0.91
    ("better stack" | betterstack | axiom | splunk | mezmo | coralogix | "cloud logging") -(free | paid) ~0.86
    @"log aggregate" + (datadog | "new relic" | loki | cloudwatch | splunk | elk | grafana | papertrail) ~0.91
    log + (searchable | queryable | "search filter") -(retain | #duration) ~0.88
    "log group" + (create | service | cloudwatch) -retain ~0.88
    "log monitor" -(alert | error | logging*) ~0.75
    @logging + (render | railway | vercel | heroku | platform) + log + (capture | collect) ~0.85
    log + (sent | send | stream | forward) + (cloudwatch | datadog | papertrail | loki | elk | splunk | logtail |
        graylog | central) ~0.93
    log + (cloudwatch | datadog | loki | papertrail | splunk | graylog) -(alert | error + check | command | review |
        monitor) ~0.86

Sources:
    OWASP ASVS 5.0 V16.4.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.PROVIDER, Sight.DRILL, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(minutes=5)
    keep: timedelta | None = None
