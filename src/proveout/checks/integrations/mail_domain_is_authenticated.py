"""The sender's domain publishes SPF, DKIM and DMARC that fit the mail server.

Proof:
    The zone is asked for the three records; SPF must allow the configured server within its look-up
    limit, the selector's key must parse, DMARC must have a policy. Control: the zone's own servers
    answer.

Asked as:
    SPF, DKIM and DMARC configured; sender domain verified; DKIM record added; domain authentication
    configured; email not marked as spam;
    SPF record configured; DKIM configured; DMARC policy set; SPF/DKIM/DMARC records; sending domain verified;
    verify sender domain

Told by:
    (spf | dkim | dmarc) ~0.96
    ("domain authentication" | "sender domain" | "sending domain") -oauth ~0.9
    "sender authentication" ~0.9
    (domain + verify) + (sendgrid | mailgun | ses | resend | postmark | brevo | email | sender | mail) -user ~0.88
    "sender identity" ~0.82
    "mx records" ~0.76
    "mx record" ~0.76
    "sender email" + verify ~0.76
    (spam + (folder | not | score)) + (email | mail) ~0.76
    "dns records" + (email | mail | mailgun | sendgrid | resend | postmark | ses) ~0.96
    "email authentication" + (record | dns | spf | dkim) ~0.95

Sources:
    RFC 7208; RFC 6376; RFC 7489
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    domain: Host = Host("")
    selector: str = ""
