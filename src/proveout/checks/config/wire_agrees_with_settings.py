"""What the settings say is what the wire shows.

Proof:
    For every statement that was seen both ways in this run (HSTS, redirect, cookies, hosts, CORS,
    debug, limits, body size, version) the two verdicts are compared; each disagreement is one finding
    with both sights. With fewer than two pairs it is unknown.

Asked as:
    headers reach the client through the proxy; settings take effect in production; no duplicate
    security headers; proxy does not strip headers
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
