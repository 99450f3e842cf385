"""Metrics are exposed, and each named one moves when its event happens.

Proof:
    Exposed metrics (or the exporter's output to a sink) are read before and after a counted number of
    requests or of the named event: request count, duration and error series must grow by that number. A
    static page fails. Control: another series does not move.

Asked as:
    Prometheus metrics available; /metrics endpoint working; metrics collection enabled; custom
    application metrics tracked; request latency p50 p95 p99 tracked; track cache hit ratio; rate limit
    hits counted; queue and pool metrics exposed

Told by:
    /metrics -(secure | protect | private | closed | restrict | auth | internal) ~0.93
    ("metrics endpoint" | "metric endpoint") -(secure | protect | restrict | auth) ~0.91
    ("metrics collection" | "metrics collected" | "collect metrics" | "metric collect" | "collect metric") -server ~0.91
    ("custom metric" | "application metric" | "app metric" | "request metric" | "service metric") ~0.91
    "runtime metric" ~0.91
    "metrics exposed" -no ~0.91
    "expose metric" ~0.91
    metric + (track | export | scrape) -(business | kpi | success | user | conversion | dashboard | marketing) ~0.88
    metric + (record | emit | publish) -(business | kpi | success | user | conversion | dashboard | marketing) ~0.88
    metric + implement -(business | kpi | success | user | conversion | dashboard | marketing) ~0.88
    prometheus -(alert | rule) ~0.88
    (prometheus_client | django-prometheus | prometheus-fastapi-instrumentator | prom-client | statsd) ~0.93
    micrometer ~0.93
    (enable_metrics | prometheus_enabled | metrics_enabled | metrics_port) ~0.92
    track + ("error rate" | latency | throughput | "response time" | "query time" | "hit ratio") -alert ~0.9
    track + ("hit rate" | "requests per second" | "execution time" | "pool usage") -alert ~0.9
    track + (memory | cpu) + usage ~0.82 &
    track + (count | rate | duration | total) -(tracking* | limit | record | login | alert | error) ~0.8
    @(apm | "performance monitor" | "custom metric" | "application metric") + track -tracking* ~0.9
    @("custom metric" | "monitor metric") + (track | monitor | rate | count | time | latency | error) ~0.88
    @"metric monitor" + (track | monitor | rate | count | time | latency | error) ~0.88
    monitor + ("connection pool" | "pool usage" | "pool exhaustion" | "wait time" | "queue length") -alert ~0.88
    monitor + ("hit rate" | "hit ratio") -alert ~0.88
    @"load test" + monitor -(memory | cpu) ~0.91
    monitor + ("request latency" | "requests per second" | throughput | "execution time" | "rate limit hit") ~0.9
    monitor + "rate limit hits" ~0.9
    monitor + ("rate limit" | "rate limiting") + (hit | violation | 429) -alert ~0.91
    "rate limit hit" ~0.85
    ("pool connect" | "connect/close") + (log | event) ~0.85
    ("request count" | "request rate" | "requests per minute") -limit ~0.82
    monitor + (pattern | suspicious) + (api | email | token) -(log | alert) ~0.75
    "server metric" ~0.82
    "add monitoring" -(alert | log | backup | uptime | error | solution) ~0.75
    ("queue depth" | "queue size") + (metric | track | expose) ~0.88
    @("metrics track" | "track metrics") + (latency | throughput | "query time" | "calculation time" |
        "error rate") -(alert |
        target | #percent | #duration) ~0.95
    @("metrics track" | "track metrics") + ("memory usage" | "cpu usage") -alert ~0.95 &
    @("metrics track" | "track metrics") + ("requests per" | "per minute" | "cache hit" | "hit ratio") -alert ~0.96
    @("monitor" | "metrics monitor") + ("wait time" | "pool exhaustion" | "rate limit hit") -(alert | @alert) ~0.88
    ("server metrics" | "system metrics" | "host metrics") + (collect | collected | track | expose | scrape) ~0.95

Sources:
    OpenMetrics 1.0
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("/metrics")
    names: tuple[str, ...] = ()
    event: str = ""
