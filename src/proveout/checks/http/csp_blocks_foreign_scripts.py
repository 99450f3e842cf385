"""A Content-Security-Policy keeps foreign and inline scripts from running.

Proof:
    The parsed policy of every document must give script-src (or default-src) without unsafe-inline,
    unsafe-eval, data: or broad hosts; report-only does not count. Control: a planted inline script does
    not run in the browser where one is available. A pure JSON API passes with default-src 'none'.

Asked as:
    content security policy header set; CSP configured; CSP headers enabled; default-src self; no
    unsafe-inline in CSP; CSP nonce used

Told by:
    csp -(pip | install | middleware) ~0.93
    "content security policy" ~0.96
    CSP_* ~0.95
    "unsafe inline" ~0.92
    "unsafe eval" ~0.92
    "script src" ~0.93
    "default src" ~0.93
    inline + script + (block | no | remove | forbid* | nonce | hash) ~0.85

Sources:
    OWASP ASVS 5.0 V3.4.3; W3C CSP Level 3; MDN HTTP Observatory content-security-policy
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[Host, ...] = ()
    report_only: bool = False
