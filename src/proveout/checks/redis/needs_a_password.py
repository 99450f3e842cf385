"""Redis refuses commands without the right password.

Proof:
    A connection without and with a wrong password must be refused for a command that reads data.
    Control: the application's own credentials are accepted. A health command that exits 0 on NOAUTH is
    named.

Asked as:
    Redis password set; Redis authentication enabled; REDIS_PASSWORD is set and strong; Redis requires
    password; requirepass configured

Told by:
    REDIS_PASSWORD + strong + set ~0.985
    requirepass ~0.97
    redis + password + (set | require | configure | enable | protect | auth | strong) -(unique | rotate | generate) ~0.9
    redis + (auth | acl) -(session | token | rate) ~0.92
    redis + "protected mode" ~0.92
    @redis + ("password authentication" | "require password" | "password set" | "password protected") ~0.94
    redis + credential + security -store ~0.9

Sources:
    CWE-306; Redis security documentation
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
