"""No query is built from input, and injection attempts change nothing.

Proof:
    Syntax trees are searched for strings joined, formatted or interpolated into execute, text, raw and
    extra; with the service running, quote, boolean and time-based payloads must give no error, delay or
    extra row. Control: a planted vulnerable sample is found in the same walk.

Asked as:
    SQL injection prevention verified; parameterized queries used; no raw SQL with user input; SQL
    injection protection; ORM used for all queries; never use f-strings with SQL

Told by:
    "sql injection" -(@alert | attempt) ~0.95
    "sql injection" + attempt + (block | test | prevent | fail* | reject) -@alert ~0.94
    "sql injections" ~0.94
    sqli -(lite) ~0.9
    "nosql injection" ~0.86
    "mongodb injection" ~0.86
    parameterized + (query | queries | statement | sql) ~0.95
    "query parameterization" ~0.93
    parameterised ~0.9
    "prepared statements" -(pgbouncer | pooler | pooling) ~0.93
    "raw sql" ~0.92
    sql + (f-string* | f-strings | concatenat* | interpolat* | formatting) ~0.93
    "sql string" ~0.9
    orm + (sql | query | queries | inject*) + (prevent | abstract* | use*) -(optimi* | slow | migrat*) ~0.86
    orm + (sql | query | queries | inject*) + (only | all | direct) -(optimi* | slow | migrat*) ~0.86
    "injection attack" + test ~0.75

Sources:
    OWASP ASVS 5.0 V1.2.4; CWE-89
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)
