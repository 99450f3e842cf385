"""No query is built from input, and injection attempts change nothing.

Proof:
    Syntax trees are searched for strings joined, formatted or interpolated into execute, text, raw and
    extra; with the service running, quote, boolean and time-based payloads must give no error, delay or
    extra row. Control: a planted vulnerable sample is found in the same walk.

Asked as:
    SQL injection prevention verified; parameterized queries used; no raw SQL with user input; SQL
    injection protection; ORM used for all queries; never use f-strings with SQL

Sources:
    OWASP ASVS 5.0 V1.2.4; CWE-89
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)
