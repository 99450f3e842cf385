"""An incoming webhook with no, a wrong or an old signature changes nothing.

Why:
    Whoever knows the address of a webhook can tell the service that he has paid.

Fix:
    Compare the signature over the raw body with hmac.compare_digest, or use the vendor's function
    (stripe.Webhook.construct_event), and refuse what is older than five minutes. In Django, Flask and FastAPI
    alike: before the body is read as JSON.

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

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import UrlPath
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    tolerance: timedelta = timedelta(minutes=5)


_SIGNED = ServedRoute("/webhooks/stripe", ("POST",), login="open", words=("hmac.compare_digest()", "request.body"))
_TAKEN = ServedRoute("/webhooks/stripe", ("POST",), login="open", words=("request.json()", "json()"))
_SETTINGS = EffectiveSettingsFacts.example(values={"WEBHOOK_TOLERANCE_S": 300})
PASSES = {"routes": ServedRouteFacts.example(_SIGNED), "settings": _SETTINGS, "limits": Limits()}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_TAKEN)}
WEBHOOK = re.compile(r"web-?_?hook|/hooks?(/|$)|/ipn(/|$)", re.IGNORECASE)
SIGNED = (
    r"(compare_digest|construct_event|hmac|verify|validate|signature|Webhook|svix|is_signed|RequestValidator|X-Hub|"
    r"Stripe-Signature|check_token|nacl|public_key)"
)
TOLERANCE = re.compile(r"(WEBHOOK|SIGNATURE)\w*_(TOLERANCE|MAX_AGE|AGE)(_S|_SECONDS)?$", re.IGNORECASE)
STANDARD, FAR_TOO_LONG = timedelta(minutes=5), timedelta(hours=1)


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = routes.start
    for one in settings.settings:
        allowed = _tolerance(one)
        if allowed is None or not one.firm:
            continue
        if allowed > (limits.tolerance if limits.tolerance != STANDARD else FAR_TOO_LONG):
            return failed(
                f"webhooks: {one.name} takes events that are {allowed} old; {limits.tolerance} is the most",
                Evidence(f"{one.name} is {allowed}", one.of, start.again),
            )
    hooks = [
        one
        for one in routes.own
        if one.changes and (one.is_at(limits.path) if limits.path else WEBHOOK.search(one.path))
    ]
    bad = [
        (one, "looks at no signature")
        for one in hooks
        if one.firm and one.login == "open" and one.words and not one.uses(SIGNED) and not one.guards
    ]
    if bad:
        return found_bad(
            f"webhooks: {bad[0][0]} takes what it is sent, and nothing in its code looks at a signature", routes, bad
        )
    if none := not_read("webhooks", routes, hooks):
        return none
    if not hooks and not limits.path and not any(WEBHOOK.search(one.name) for one in settings.settings):
        return not_applicable(
            "webhooks: no route and no setting speaks of one",
            Evidence(f"{len(routes.routes)} routes and {len(settings.settings)} settings", start.place, start.again),
        )
    if not hooks:
        return unknown("webhooks: no route was recognised as one; state its path")
    seen = [routes.seen(one, "looks at a signature") for one in hooks if one.uses(SIGNED)]
    if len(seen) < len(hooks):
        left = next(one for one in hooks if not one.uses(SIGNED))
        return unknown(f"webhooks: what {left} looks at is not read", *seen)
    return passed(f"webhooks: {len(hooks)} routes look at a signature", *seen)


def _tolerance(setting: EffectiveSetting) -> timedelta | None:
    value = setting.value
    if not TOLERANCE.search(setting.name) or isinstance(value, bool):
        return None
    return (
        timedelta(seconds=value) if isinstance(value, int | float) else value if isinstance(value, timedelta) else None
    )
