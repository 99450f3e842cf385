"""Mail goes through a real server that accepts the application's account, over TLS, from the stated sender.

Proof:
    The effective backend under production variables may not be console, file, memory or dummy; then
    connect, STARTTLS with name check, AUTH and NOOP, without sending. Control: a wrong password is
    refused. Settings alone give no more than wired.

Asked as:
    email backend configured; SMTP configured; email service set up; SendGrid configured; SMTP
    credentials set; sender address configured; real SMTP server;
    email service configured; configure email settings; email configuration; email provider configured; SMTP
    settings configured; configure SMTP; SendGrid configured for emails; email backend set to SMTP; email
    sending configured; email notifications configured

Told by:
    smtp -(#env | test + send | bounce | alert | log | dkim | arrive | receive) ~0.87
    "email configured" -(test | alert | domain) ~0.9
    "email configuration" -(test | domain) ~0.88
    "email service configured" -test ~0.92
    "email settings" -(test | user + prefer*) ~0.85
    "email backend" ~0.93
    "sender address" ~0.84
    "mail server" -(test | dns | mx) ~0.86
    (SMTP_USER | SMTP_PASSWORD | SMTP_PORT | MAIL_USERNAME | MAIL_PASSWORD | FROM_EMAIL | SMTP_FROM) ~0.88
    (sendgrid | mailgun | resend) -(send | key | #env | account | domain | support | #url | resend + email) ~0.82
    ("aws ses" | ses) -(send | key | #env | account | domain | support | #url | resend + email) ~0.82
    (sendgrid | mailgun | resend | ses) + (configure | setup | integrate) -(send | domain | key | #env | webhook) ~0.88
    (sendgrid | mailgun | resend | ses) + (credential | email | smtp) -(send | domain | key | #env | webhook) ~0.88
    (EMAIL_HOST | EMAIL_HOST_USER | EMAIL_HOST_PASSWORD | EMAIL_BACKEND) ~0.88
    (DEFAULT_FROM_EMAIL | EMAIL_PORT | EMAIL_USE_TLS | SMTP_HOST) ~0.88
    (email | mail) + backend -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + server -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + provider -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + service -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + integrate -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + credential -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + settings -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + configure -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + setup -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79

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
