"""Mail goes through a real server that accepts the application's account, over TLS, from the stated sender.

Proof:
    The effective backend under production variables may not be console, file, memory or dummy; then
    connect, STARTTLS with name check, AUTH and NOOP, without sending. Control: a wrong password is
    refused. Settings alone give no more than wired.

Asked as:
    email backend configured; SMTP configured; email service set up; SendGrid configured; SMTP
    credentials set; sender address configured; real SMTP server

Sources:
    Django mail.E001; RFC 3207
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    host: Host = Host("")
    port: int = 587
    sender: str = ""
