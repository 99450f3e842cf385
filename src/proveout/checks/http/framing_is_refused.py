"""No other site can frame the pages.

Why:
    A page inside a foreign frame can be clicked without being seen.

Fix:
    Django: XFrameOptionsMiddleware in MIDDLEWARE (DENY is its default). Flask: Talisman(app, frame_options="DENY").
    FastAPI: a middleware that sets Content-Security-Policy: frame-ancestors 'none'.


Proof:
    X-Frame-Options DENY/SAMEORIGIN or a CSP frame-ancestors list without foreign hosts on every
    document and on a provoked error page; where both exist they must agree. n/a for a service that
    serves no HTML on any route.

Asked as:
    X-Frame-Options DENY; clickjacking protection enabled; frame-ancestors none; X-Frame-Options header
    set; prevent iframe embedding

Told by:
    "frame options" ~0.96
    X_FRAME_OPTIONS ~0.97
    clickjack* ~0.95
    "frame ancestors" ~0.95
    frameguard ~0.9
    iframe + (deny | block | prevent | disallow* | forbid* | refuse | embed) -(video | widget) ~0.85
    xframeoptionsmiddleware ~0.95

Sources:
    OWASP ASVS 5.0 V3.4.6; Django security.W002 and W019; MDN HTTP Observatory x-frame-options
"""

import re

from proveout.checks.http._answers import ABSENT, nothing_told
from proveout.facts.application_answers import ApplicationAnswer, ApplicationAnswersFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 10


PASSES = {"answers": ApplicationAnswersFacts.example(headers={"X-Frame-Options": "DENY"})}
FAILS = {"answers": ApplicationAnswersFacts.example(headers={"Content-Security-Policy": "frame-ancestors *"})}
ANCESTORS = re.compile(r"(?:^|;)\s*frame-ancestors\s+([^;]*)", re.IGNORECASE)
# Every site, or every site of a scheme.
EVERYBODY = frozenset({"*", "http:", "https:", "http://*", "https://*"})


def check_settings(answers: ApplicationAnswersFacts) -> Verdict:
    if none := nothing_told("framing", answers):
        return none
    shown = [answers.seen(one, _said(one)) for one in answers.told]
    wrong = next((reason for one in answers.told if (reason := _wrong(one))), "")
    if wrong:
        return failed(f"framing: {wrong}", *shown)
    if any(not _guarded(one) for one in answers.told):
        return unknown(f"framing: {ABSENT}", *shown)
    return passed("framing: refused with every answer of the application", *shown)


def _ancestors(answer: ApplicationAnswer) -> list[str]:
    return [found[1] for policy in answer.header("content-security-policy") for found in ANCESTORS.finditer(policy)]


def _wrong(answer: ApplicationAnswer) -> str:
    for listed in _ancestors(answer):
        if EVERYBODY & set(listed.lower().split()):
            return f"frame-ancestors is '{listed.strip()}', so every site may frame the pages"
    options = {value.strip().upper() for value in answer.header("x-frame-options")}
    if options - {"DENY", "SAMEORIGIN"} and not _ancestors(answer):
        return f"X-Frame-Options is '{', '.join(sorted(options))}', which browsers ignore"
    return ""


def _guarded(answer: ApplicationAnswer) -> bool:
    return bool(_ancestors(answer)) or bool(answer.header("x-frame-options"))


def _said(answer: ApplicationAnswer) -> str:
    options = ", ".join(answer.header("x-frame-options")) or "not sent"
    return f"X-Frame-Options: {options}; frame-ancestors: {', '.join(_ancestors(answer)) or 'not sent'}"
