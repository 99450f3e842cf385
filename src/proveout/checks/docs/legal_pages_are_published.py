"""Privacy policy and terms are published, linked, and treat each stated point.

Proof:
    The page is reached from the front page or named in the repository, answers 200 without login, is no
    placeholder, has a date and a heading or paragraph per stated point. Whether it is lawful is
    attested.

Asked as:
    privacy policy published; terms of service published; privacy policy linked; terms and privacy
    policy finalized; privacy policy covers data collected; acceptable use policy defined

Told by:
    "privacy policy" ~0.91
    "terms of service" ~0.91
    "terms and conditions" ~0.91
    "terms of use" ~0.91
    "terms conditions" ~0.91
    "privacy notice" ~0.91
    "privacy statement" ~0.91
    "cookie policy" ~0.91
    PRIVACY.md ~0.9
    TERMS.md ~0.9
    "acceptable use policy" ~0.91
    "legal pages" ~0.91
    "legal notice" ~0.91
    "legal documents" + (publish | page | upload | available) ~0.88
    imprint ~0.9
    impressum ~0.91
    eula ~0.9
    "refund policy" ~0.88
    "return policy" ~0.86
    (terms | tos) + privacy ~0.91
    /privacy -tls ~0.9
    /terms -tls ~0.9
    "privacy page" ~0.91
    "terms page" ~0.91

Sources:
    GDPR article 13
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    page: Choice = Choice("privacy")
    points: tuple[str, ...] = ()
