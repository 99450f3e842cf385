"""An incoming webhook with no, a wrong or an old signature changes nothing.

Proof:
    The route gets an unsigned, a forged, an altered and an outdated event: all refused and nothing
    changed; the same signed event twice acts once. Control: a rightly signed one (with the rehearsal's
    secret) is accepted.

Asked as:
    webhook signature verified; webhook secret set; webhook endpoint configured; webhooks tested;
    webhook signatures validated;
    webhook signatures verified; Stripe webhooks configured; webhooks set up; webhook secret configured;
    webhooks working; Stripe webhook signature verification; configure production webhooks; webhook endpoints
    tested

Told by:
    webhook + (signature | signing | verify | validate | secret | secure | hmac | authenticate) -log ~0.93
    (stripe | paypal | twilio | clerk | github | shopify | meta | telegram) + webhook -(dashboard | #env) ~0.86
    whsec* ~0.8
    callback + (signature | delivery | report) -(oauth | auth | login) ~0.78
    "signature verification" -(jwt | apk | code | token | commit | image | package | cookie) ~0.86
    webhook + (configure | setup | endpoint | test | receive | url | live) -(click | dashboard | slack | notify) ~0.79
    (STRIPE_WEBHOOK_SECRET | WEBHOOK_SECRET) + (verify | signature | live | production) ~0.86
    (CLERK_WEBHOOK_SECRET | VALIDATE_SIGNATURES) + (verify | signature | live | production) ~0.86
    webhook + (production | register | active | update) -(click | dashboard | slack | notify) ~0.79
    webhook + (create | add | event) -(click | dashboard | slack | notify) ~0.79
    (twilio | slack | github) + signature ~0.93
    (unsigned | forged) + webhook ~0.94

Sources:
    OWASP ASVS 5.0 V4.1.5; CWE-345
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    tolerance: timedelta = timedelta(minutes=5)
