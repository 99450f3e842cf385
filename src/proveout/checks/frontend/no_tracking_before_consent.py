"""Before consent no cookie or request goes to a third party that needs it.

Proof:
    A fresh browser profile opens each page without touching the banner: cookies, storage and hosts
    contacted are listed against the allowed ones, and again after consent. Control: after consent
    something is added, or nothing is tracked at all. Whether the law asks for it is attested.

Asked as:
    cookie consent banner; consent management in place; cookie consent implemented; no tracking before
    consent; cookie policy published;
    cookie banner implemented; GDPR cookie consent; cookie consent banner implemented

Told by:
    "cookie consent" ~0.96
    "cookie banner" ~0.96
    "cookie policy" -(page + publish) ~0.8
    "consent management" ~0.93
    "consent banner" ~0.95
    "cookie notice" ~0.93
    "tracking consent" ~0.93
    (cookiebot | onetrust | iubenda | osano) ~0.9
    consent + (cookie | gdpr | tracking | analytics | privacy) -(delete | export | screen | oauth | parental) ~0.86

Sources:
    ePrivacy Directive article 5(3)
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    allowed: tuple[Host, ...] = ()
