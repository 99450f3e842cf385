"""Every response says X-Content-Type-Options: nosniff, error pages included.

Why:
    A browser that guesses runs an uploaded text as a script.

Fix:
    Django: SECURE_CONTENT_TYPE_NOSNIFF = True and SecurityMiddleware first in MIDDLEWARE. Flask: Talisman(app), or an
    after_request that sets X-Content-Type-Options: nosniff. FastAPI: a middleware that sets it.


Proof:
    The header is read on a page, an API answer, a static file and a provoked 404; exactly one value
    `nosniff` on each.

Asked as:
    X-Content-Type-Options nosniff; MIME sniffing disabled; nosniff header set;
    SECURE_CONTENT_TYPE_NOSNIFF enabled; content type options header set

Told by:
    nosniff ~0.95
    "content type options" ~0.96
    SECURE_CONTENT_TYPE_NOSNIFF ~0.97
    mime + sniff* ~0.95
    sniff* + "content type" ~0.95

Sources:
    OWASP ASVS 5.0 V3.4.4; Django security.W006; MDN HTTP Observatory x-content-type-options
"""

from proveout.checks.http._answers import ABSENT, nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 10


SENT = {"X-Content-Type-Options": "nosniff"}
PASSES = {"answers": ApplicationAnswersFacts.example(headers=SENT)}
FAILS = {"answers": ApplicationAnswersFacts.example(headers={"X-Content-Type-Options": "sniff"})}


def check_settings(answers: ApplicationAnswersFacts) -> Verdict:
    if none := nothing_told("nosniff", answers):
        return none
    said = [(one, one.header("x-content-type-options")) for one in answers.told]
    shown = [answers.seen(one, f"X-Content-Type-Options: {', '.join(values) or 'not sent'}") for one, values in said]
    wrong = [values for _, values in said if values and [value.strip().lower() for value in values] != ["nosniff"]]
    if wrong:
        return failed(f"nosniff: X-Content-Type-Options is '{', '.join(wrong[0])}', 'nosniff' once is needed", *shown)
    if any(not values for _, values in said):
        return unknown(f"nosniff: {ABSENT}", *shown)
    return passed("nosniff: sent with every answer of the application", *shown)
