"""What the settings say is what the wire shows.

Proof:
    For every statement that was seen both ways in this run (HSTS, redirect, cookies, hosts, CORS,
    debug, limits, body size, version) the two verdicts are compared; each disagreement is one finding
    with both sights. With fewer than two pairs it is unknown.

Asked as:
    headers reach the client through the proxy; settings take effect in production; no duplicate
    security headers; proxy does not strip headers

Told by:
    setting + ("take effect" | effect) ~0.86
    (duplicate | duplicated | twice | conflicting) + header -(row | column) ~0.9
    header + (strip | preserve | survive | drop) + (proxy | nginx | cdn | cloudflare | "load balancer") -forwarded ~0.85
    header + reach + client ~0.9
    setting + match + (live | running | response) ~0.8
    ("config drift" | "configuration drift") -(terraform | schema | infrastructure) ~0.93
    ("deployed config" | "effective configuration" | "running settings" | "live configuration") + (match | equal |
        agree | verify | live) ~0.93
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
