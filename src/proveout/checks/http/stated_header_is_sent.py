"""Each response header that the document names is sent with the stated value.

Why:
    A header that stands in the document and not in the answer protects nobody.

Fix:
    Django: SECURE_REFERRER_POLICY, SECURE_CROSS_ORIGIN_OPENER_POLICY with SecurityMiddleware, others by a middleware.
    Flask: Talisman or after_request. FastAPI: a middleware.


Proof:
    Named header read on a page, an API answer and a provoked error; names and values are compared by
    the header's own grammar, not as text. X-XSS-Protection is obsolete: the verdict says so and asks
    for `0` or absence.

Asked as:
    Referrer-Policy strict-origin-when-cross-origin; Permissions-Policy set; X-XSS-Protection 1
    mode=block; Cross-Origin-Opener-Policy set; custom response header present

Told by:
    "referrer policy" ~0.95
    SECURE_REFERRER_POLICY ~0.97
    "permissions policy" + (header | geolocation | microphone | camera | restrict* | security) ~0.95
    permissions-polic* ~0.95
    "permissions policy" + @header ~0.93
    "feature policy" ~0.95
    x-xss* ~0.95
    SECURE_BROWSER_XSS_FILTER ~0.95
    "cross origin opener policy" ~0.95
    "cross origin embedder policy" ~0.95
    "cross origin resource policy" ~0.95
    SECURE_CROSS_ORIGIN_OPENER_POLICY ~0.97
    "vary origin" -"error response" ~0.95
    "expose headers" ~0.95
    "expect ct" ~0.9
    x-powered-by* + (remove | hide | disable | no) ~0.85
    "permitted cross domain policies" ~0.9
    "xss protection header" ~0.88
    "retry-after" + header ~0.84
    ("server header" | "no-store" | x-powered-by) -static ~0.92

Sources:
    OWASP ASVS 5.0 V3.4.5 and V3.4.8; Django security.W022, E023 and E024; MDN HTTP Observatory
    referrer-policy and cross-origin-opener-policy
"""

from dataclasses import dataclass

from proveout.checks.http._answers import ABSENT, nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Header, UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    name: Header
    value: str = ""
    path: UrlPath = UrlPath("/")


SENT = {"Referrer-Policy": "same-origin"}
PASSES = {
    "answers": ApplicationAnswersFacts.example(headers=SENT),
    "limits": Limits(Header("Referrer-Policy"), "same-origin"),
}
FAILS = {**PASSES, "limits": Limits(Header("Referrer-Policy"), "no-referrer")}


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    if none := nothing_told("header", answers):
        return none
    name, _, rest = limits.name.partition(":")
    wanted = (limits.value or rest).strip()
    said = [(one, one.header(name.strip())) for one in answers.told]
    shown = [answers.seen(one, f"{name}: {', '.join(values) or 'not sent'}") for one, values in said]
    if any(not values for _, values in said):
        return unknown(f"header: {name}: {ABSENT}", *shown)
    if limits.path != "/":
        return unknown(f"header: {name} is sent; that of {limits.path} was not asked for", *shown)
    other = [values for _, values in said if wanted and _plain(", ".join(values)) != _plain(wanted)]
    if other:
        return failed(f"header: {name} is '{', '.join(other[0])}', '{wanted}' is stated", *shown)
    return passed(f"header: {name} is sent with every answer of the application", *shown)


def _plain(value: str) -> str:
    return " ".join(value.lower().replace(";", " ; ").replace(",", " , ").split()).rstrip(" ;")
