"""Debug mode, reloaders and development middleware are off.

Proof:
    The effective setting is read with production variables, start commands are read for reload and
    debug flags, and on the wire a provoked error and a wrong URL must not show the framework's debug
    page. Control: the same reading under development variables reports debug on, or the setting is
    shown to be fixed.

Asked as:
    DEBUG=False; debug mode disabled; FLASK_DEBUG off; no reload flag in production; debug middleware
    off; debug comes from the environment

Sources:
    Django security.W018 and async.E001; OWASP ASVS 5.0 V13.4.2; Enlightn AppDebug
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
